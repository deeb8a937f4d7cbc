import { databaseCases } from '../../__testUtils__/databases';
import { sumOverSlices } from './slices';

jest.setTimeout(60_000);

interface KindCount {
  kind: string | null;
  entities: number;
}

describe.each(databaseCases())('sumOverSlices, %s', (_name, create) => {
  it('counts every entity once, whatever the number of slices', async () => {
    const knex = await create();
    await knex.schema.createTable('projected_entities', table => {
      table.string('entity_ref').primary();
      table.string('kind');
    });
    const count = () =>
      sumOverSlices<KindCount>(
        knex,
        () =>
          knex
            .from({ e: 'projected_entities' })
            .groupBy('e.kind')
            .select('e.kind', knex.raw('count(*) as entities')),
        { by: ['kind'], sums: ['entities'] },
      );
    expect(await count()).toEqual([]);

    // 500, the length of a slice, and 1,201, which is two slices and a rest.
    for (const [from, to] of [
      [0, 500],
      [500, 1201],
    ]) {
      const rows = Array.from({ length: to - from }, (_, index) => ({
        entity_ref: `component:default/c${from + index}`,
        kind: (from + index) % 3 === 0 ? null : 'component',
      }));
      await knex.batchInsert('projected_entities', rows, 300);
      // Of 0 to 499, 167 are divisible by 3; of 0 to 1200, 401.
      const nulls = to === 500 ? 167 : 401;
      const counts = await count();
      expect(counts).toHaveLength(2);
      expect(counts).toEqual(
        expect.arrayContaining([
          { kind: null, entities: nulls },
          { kind: 'component', entities: to - nulls },
        ]),
      );
    }
  });
});
