import { createMockDirectory } from '@backstage/backend-test-utils';
import type {
  ExchangedAssessment,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { databaseCases } from '../__testUtils__/databases';
import { testEntity } from '../__testUtils__/entities';
import { startPortfolio } from '../__testUtils__/portfolio';

jest.setTimeout(120_000);

const SYSTEMS = 40;

/** Small numbers that look random and are the same in every run. */
function numbers(): (below: number) => number {
  let state = 7;
  return below => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Systems of one to six components, with answers at random or none. */
function organisation() {
  const next = numbers();
  const entities = [];
  const assessments: ExchangedAssessment[] = [];
  for (let index = 0; index < SYSTEMS; index++) {
    const system = `system:default/s${index}`;
    // Some have the same title.
    entities.push(testEntity(system, { title: `System ${next(30)}` }));
    const parts = 1 + next(6);
    for (let part = 0; part < parts; part++) {
      const entityRef = `component:default/s${index}-${part}`;
      entities.push(testEntity(entityRef, { relations: { partOf: [system] } }));
      const answers: ExchangedAssessment['answers'] = {};
      for (const areaId of ['people.ai', 'technology.runtime']) {
        const level = next(7);
        if (level > 0 && level < 5)
          answers[areaId] = { state: 'assessed', level };
      }
      if (Object.keys(answers).length > 0) {
        assessments.push({
          entityRef,
          submittedAt: next(2)
            ? '2026-01-01T00:00:00Z'
            : '2026-11-20T00:00:00Z',
          submittedBy: 'user:default/ana',
          answers,
        });
      }
    }
  }
  entities.push(testEntity('component:default/alone'));
  return { entities, assessments };
}

const folder = createMockDirectory();

const medianOf = ({ aspects }: Rollup, id: string) =>
  aspects.find(({ aspectId }) => aspectId === id)?.median ?? null;

/** What each sort goes by, worked out from the rollups themselves. */
const values: Record<string, (rollup: Rollup) => (number | null)[]> = {
  title: () => [],
  entities: ({ entities }) => [entities],
  notAssessed: ({ notAssessed }) => [notAssessed],
  stale: ({ stale }) => [stale],
  coverage: ({ coverage: { answered, total } }) => [answered / total],
  'level.people': rollup => [medianOf(rollup, 'people')],
  'level.technology': rollup => [medianOf(rollup, 'technology')],
  'level.people.ai': ({ areas = [] }) => [
    areas.find(({ areaId }) => areaId === 'people.ai')?.median ?? null,
  ],
  weakest: ({ aspects }) => {
    const medians = aspects.flatMap(({ median }) => median ?? []);
    return medians.length === 0
      ? [null]
      : [
          Math.min(...medians),
          medians.reduce((sum, each) => sum + each, 0) / medians.length,
        ];
  },
};

const collator = new Intl.Collator('en');

function inOrder(rollups: Rollup[], sort: string): Rollup[] {
  const descending = sort.startsWith('-');
  const valuesOf = values[sort.replace('-', '')];
  const sign = descending ? -1 : 1;
  const placed = rollups.filter(({ group }) => group.ref);
  placed.sort((one, other) => {
    const [ours, theirs] = [valuesOf(one), valuesOf(other)];
    for (let index = 0; index < ours.length; index++) {
      const [a, b] = [ours[index], theirs[index]];
      if ((a === null) !== (b === null)) return a === null ? 1 : -1;
      if (a !== null && b !== null && a !== b) return sign * (a - b);
    }
    const titles = collator.compare(one.group.title, other.group.title);
    if (titles !== 0) return sort === '-title' ? -titles : titles;
    return String(one.group.ref) < String(other.group.ref) ? -1 : 1;
  });
  return [...placed, ...rollups.filter(({ group }) => !group.ref)];
}

const titlesOf = (rollups: Rollup[]) =>
  rollups.map(({ group }) => `${group.title} ${group.ref}`);

describe.each(databaseCases())('the order of rollups on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startPortfolio>>;
  let all: Rollup[];
  beforeAll(async () => {
    const { entities, assessments } = organisation();
    maturity = await startPortfolio({ folder, knex: await init(), entities });
    await importAll(assessments);
    await maturity.reconcile();
    all = await read('sort=title&limit=1000');
  });

  async function importAll(assessments: ExchangedAssessment[]) {
    const { status, body } = await maturity.send('post', '/import', {
      body: { assessments },
    });
    expect({ status, error: body.error }).toEqual({ status: 200 });
  }

  async function read(query: string) {
    const items: Rollup[] = [];
    let cursor = '';
    do {
      const { status, body } = await maturity.send(
        'get',
        `/portfolio/rollups?groupBy=system&expand=areas&${query}${cursor}`,
      );
      expect([query, status]).toEqual([query, 200]);
      items.push(...body.items);
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    return items;
  }

  it('is tried on groups at every level, and without one', () => {
    expect(all).toHaveLength(SYSTEMS + 1);
    const medians = all.map(rollup => medianOf(rollup, 'people'));
    expect(new Set(medians)).toEqual(new Set([1, 2, 3, 4, null]));
  });

  it.each(Object.keys(values).flatMap(sort => [sort, `-${sort}`]))(
    'is right by %s, on one page, on many and in a file',
    async sort => {
      const expected = titlesOf(inOrder(all, sort));
      expect(titlesOf(await read(`sort=${sort}&limit=1000`))).toEqual(expected);
      expect(titlesOf(await read(`sort=${sort}&limit=7`))).toEqual(expected);
      const { body } = await maturity.send(
        'get',
        `/portfolio/export?format=json&groupBy=system&sort=${sort}`,
      );
      expect(titlesOf(body.items)).toEqual(expected);
    },
  );

  it('does not depend on what is given', async () => {
    expect(
      titlesOf(await read('sort=weakest&given=observability&limit=1000')),
    ).toEqual(titlesOf(inOrder(all, 'weakest')));
  });
});
