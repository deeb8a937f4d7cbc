import { storesCases } from '../../__testUtils__/databases';
import type { Stores } from '../createStores';
import type { ProjectedEntity } from '../projection/projectedEntities';
import type {
  ProjectedReport,
  ReportProjector,
} from '../projection/ReportProjector';
import type { RisingEntity } from './risingQueries';
import type { RollupQuery } from './selection';

jest.setTimeout(60_000);

const ordering = 'system:default/ordering';

function entity(name: string, systemRef?: string): ProjectedEntity {
  const entityRef = `component:default/${name}`;
  return {
    entityRef,
    kind: 'component',
    title: name,
    systemRef,
    dependsOn: [],
    sources: [{ entityRef, relation: 'own' }],
  };
}

function area(areaId: string, level: number | null) {
  return {
    areaId,
    state: level === null ? ('unknown' as const) : ('assessed' as const),
    level,
    sourceRef: 'component:default/a',
    submittedAt: '2026-01-10T12:00:00.000Z',
  };
}

/** What the rules are taken to say of those whose names begin so. */
const reports: Record<string, Partial<ProjectedReport>> = {
  a: {
    areas: [area('x', 1), area('y', 3), area('z', null)],
    blockers: [
      { areaId: 'x', capabilityIds: ['observability', 'secrets'] },
      { areaId: 'y', capabilityIds: ['secrets'] },
    ],
  },
  b: {
    areas: [area('x', 2)],
    blockers: [{ areaId: 'x', capabilityIds: ['observability'] }],
  },
  m: {
    areas: [area('x', 2)],
    blockers: [{ areaId: 'x', capabilityIds: ['messaging'] }],
  },
};

const projector = (modelId: string): ReportProjector => ({
  modelId,
  version: '1',
  project: ({ entityRef }) => ({
    modelId,
    level: null,
    answered: 0,
    total: 5,
    oldestSubmittedAt: null,
    aspects: [],
    areas: [],
    gaps: [],
    blockers: [],
    changes: [],
    ...reports[entityRef.split('/')[1][0]],
  }),
});

const query: RollupQuery = {
  modelId: 'test',
  filter: { kind: ['component'] },
  groupBy: 'system',
  staleBefore: new Date(),
};

describe.each(storesCases())(
  'entities that would rise, %s',
  (_name, create) => {
    let stores: Stores;
    beforeAll(async () => {
      stores = await create();
      await stores.projection.put(
        [entity('a', ordering), entity('b'), entity('c', ordering)],
        [projector('test'), projector('other')],
      );
      const many = Array.from({ length: 1001 }, (_, i) => entity(`m${i}`));
      for (let start = 0; start < many.length; start += 200) {
        await stores.projection.put(many.slice(start, start + 200), [
          projector('test'),
        ]);
      }
    });

    async function rising(
      given: string[],
      keys: (string | null)[] = [ordering, null],
      overrides: Partial<RollupQuery> = {},
    ): Promise<RisingEntity[]> {
      const chunks = stores.portfolio.rising(
        { ...query, ...overrides },
        keys,
        given,
      );
      const found: RisingEntity[] = [];
      for await (const chunk of chunks) found.push(...chunk);
      return found;
    }

    const told = (found: RisingEntity[]) =>
      found
        .map(({ entityRef, areaIds }) =>
          [entityRef.split('/')[1], ...[...areaIds].sort()].join(' '),
        )
        .sort();

    it('come with their group and all their levels', async () => {
      const [a, ...others] = await rising(['secrets']);
      expect(others).toEqual([]);
      expect({
        ...a,
        levels: a.levels.sort((x, y) => x.level - y.level),
      }).toEqual({
        entityRef: 'component:default/a',
        key: ordering,
        areaIds: ['y'],
        levels: [
          { areaId: 'x', level: 1 },
          { areaId: 'y', level: 3 },
        ],
      });
    });

    it.each([
      [['observability'], ['b x']],
      [
        ['secrets', 'observability'],
        ['a x y', 'b x'],
      ],
      [['secrets', 'secrets', 'unheard-of'], ['a y']],
      [['unheard-of'], []],
    ])('with %j', async (given, expected) => {
      expect(told(await rising(given))).toEqual(expected);
    });

    it('are those of the groups, of the filter and of the model', async () => {
      const given = ['secrets', 'observability'];
      expect(told(await rising(given, [ordering]))).toEqual(['a x y']);
      expect(told(await rising(given, [null]))).toEqual(['b x']);
      expect(told(await rising(given, undefined, { text: 'b' }))).toEqual([
        'b x',
      ]);
      expect(await rising(given, undefined, { modelId: 'another' })).toEqual(
        [],
      );
    });

    it('are those that the caller may see, in the groups that they may see', async () => {
      const visibleRefs = {
        entities: ['component:default/a', 'component:default/c'],
        groups: [],
        providers: [],
      };
      const given = ['secrets', 'observability'];
      const [a, ...others] = await rising(given, [null], { visibleRefs });
      expect([a.entityRef, a.key, others]).toEqual([
        'component:default/a',
        null,
        [],
      ]);
      expect(await rising(given, [ordering], { visibleRefs })).toEqual([]);
    });

    it('come each once where there are many', async () => {
      const found = await rising(['messaging']);
      expect(found).toHaveLength(1001);
      expect(new Set(found.map(({ entityRef }) => entityRef)).size).toBe(1001);
    });
  },
);
