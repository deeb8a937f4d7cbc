import { databaseCases, storesOn } from '../../__testUtils__/databases';
import { type ReportTableRow, syncRows } from './syncRows';

jest.setTimeout(60_000);

const table = 'projected_level_changes';
const key = ['entity_ref', 'model_id', 'aspect_id', 'changed_at'];
const entityRef = 'component:default/a';

function change(aspectId: string, day: string, level: number): ReportTableRow {
  return {
    entity_ref: entityRef,
    model_id: 'test',
    aspect_id: aspectId,
    changed_at: new Date(`${day}T08:00:00.123Z`),
    changed_on: day,
    from_level: null,
    to_level: level,
  };
}

describe.each(databaseCases())('syncRows on %s', (_name, init) => {
  async function prepare() {
    const knex = await init();
    const { projection } = await storesOn(knex);
    await projection.put(
      ['a', 'b'].map(name => ({
        entityRef: `component:default/${name}`,
        kind: 'component',
        title: name,
        dependsOn: [],
        sources: [],
      })),
      [],
    );
    const others = [
      {
        ...change('people', '2026-01-01', 1),
        entity_ref: 'component:default/b',
      },
      { ...change('people', '2026-01-01', 1), model_id: 'other' },
    ];
    await knex(table).insert(others);
    const writes: string[] = [];
    const sync = async (rows: ReportTableRow[]) => {
      writes.length = 0;
      await knex.transaction(tx => {
        tx.on('query', ({ sql }) => {
          if (/^(insert|delete|update)/.test(sql)) writes.push(sql);
        });
        return syncRows(tx, table, key, {
          modelId: 'test',
          entityRefs: [entityRef],
          rows,
        });
      });
    };
    const levels = async () => {
      const rows = await knex(table).where({
        entity_ref: entityRef,
        model_id: 'test',
      });
      return rows
        .map(row => `${row.aspect_id} ${row.changed_on} ${row.to_level}`)
        .sort();
    };
    const count = async () => (await knex(table)).length;
    return { sync, levels, count, writes };
  }

  it('adds, changes and removes, and leaves others alone', async () => {
    const { sync, levels, count } = await prepare();
    await sync([
      change('people', '2026-01-01', 1),
      change('people', '2026-02-01', 2),
      change('policy', '2026-02-01', 2),
    ]);
    await sync([
      change('people', '2026-01-01', 1),
      change('people', '2026-02-01', 3),
      change('process', '2026-03-01', 4),
    ]);
    expect(await levels()).toEqual([
      'people 2026-01-01 1',
      'people 2026-02-01 3',
      'process 2026-03-01 4',
    ]);
    await sync([]);
    expect(await levels()).toEqual([]);
    // The one of the other entity, and the one of the other model.
    expect(await count()).toBe(2);
  });

  it('writes nothing that is there already', async () => {
    const { sync, writes } = await prepare();
    const rows = [
      change('people', '2026-01-01', 1),
      change('people', '2026-02-01', 2),
    ];
    await sync(rows);
    expect(writes).toHaveLength(1);
    await sync([...rows].reverse());
    expect(writes).toEqual([]);
    await sync(rows.slice(1));
    expect(writes).toEqual([expect.stringMatching(/^delete/)]);
  });

  it('writes more than fit into one statement', async () => {
    const { sync, levels } = await prepare();
    const rows = Array.from({ length: 1001 }, (_, index) =>
      change(`aspect-${index}`, '2026-01-01', 1),
    );
    await sync(rows);
    expect(await levels()).toHaveLength(1001);
    await sync([]);
    expect(await levels()).toHaveLength(0);
  });
});
