import { storesCases } from '../../__testUtils__/databases';
import type { Stores } from '../createStores';
import type { ProjectedEntity } from '../projection/projectedEntities';
import type {
  ProjectedReport,
  ReportProjector,
} from '../projection/ReportProjector';
import type { EntityOrder } from './listQueries';
import { NOTHING_VISIBLE, type VisibleSet } from '../visibility/visibleRefs';
import type { Selection } from './selection';

jest.setTimeout(60_000);

const ref = (name: string) => `component:default/${name}`;
const ordering = 'system:default/ordering';
const payments = 'system:default/payments';
const shop = 'domain:default/shop';
const team = 'group:default/team';
const jaeger = 'component:default/jaeger';
const vault = 'resource:default/vault';

function entity(
  name: string,
  overrides: Partial<ProjectedEntity> = {},
): ProjectedEntity {
  return {
    entityRef: ref(name),
    kind: 'component',
    title: name,
    dependsOn: [],
    sources: [{ entityRef: ref(name), relation: 'own' }],
    ...overrides,
  };
}

/** What the rules are taken to say of each entity. */
const reports: Record<string, Partial<ProjectedReport>> = {
  [ref('a')]: {
    level: 1,
    revision: 2,
    answered: 4,
    evidence: { supported: 3, contradicted: 1, none: 2, beyond: 4 },
    oldestSubmittedAt: '2026-01-10T12:00:00.000Z',
    aspects: [
      { aspectId: 'people', level: 1, inherited: false },
      { aspectId: 'technology', level: 2, inherited: false },
    ],
    areas: [
      {
        areaId: 'people.ai',
        state: 'assessed',
        level: 1,
        sourceRef: ref('a'),
        submittedAt: '2026-01-10T12:00:00.000Z',
      },
      {
        areaId: 'people.culture',
        state: 'not-applicable',
        level: null,
        sourceRef: ref('a'),
        submittedAt: '2026-01-10T12:00:00.000Z',
      },
    ],
    changes: [
      { aspectId: 'people', from: null, to: 2, at: '2026-01-10T12:00:00.000Z' },
      { aspectId: 'people', from: 2, to: 1, at: '2026-03-01T23:59:59.999Z' },
    ],
  },
  [ref('b')]: {
    level: 3,
    answered: 2,
    evidence: { supported: 0, contradicted: 0, none: 6, beyond: 1 },
    oldestSubmittedAt: '2026-06-01T00:00:00.000Z',
    aspects: [{ aspectId: 'people', level: 3, inherited: false }],
    changes: [
      { aspectId: 'people', from: null, to: 2, at: '2026-01-10T00:00:00.000Z' },
      { aspectId: 'people', from: 2, to: 3, at: '2026-03-02T00:00:00.000Z' },
    ],
  },
};

const projector: ReportProjector = {
  modelId: 'test',
  version: '1',
  holding: () => [],
  project: ({ entityRef }) => ({
    modelId: 'test',
    level: null,
    revision: 0,
    answered: 0,
    total: 5,
    oldestSubmittedAt: null,
    aspects: [],
    areas: [],
    evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
    seenUses: [],
    needs: [],
    changes: [],
    ...reports[entityRef],
  }),
};

const all: Selection = { modelId: 'test', filter: { kind: ['component'] } };

describe.each(storesCases())('PortfolioStore, %s', (_name, create) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await create();
    const annotated = (entityRef: string, ...capabilityIds: string[]) => ({
      entityRef,
      annotated: true,
      offers: capabilityIds.map(capabilityId => ({ capabilityId })),
    });
    await stores.projection.putProviders(
      [
        annotated(jaeger, 'observability', 'tracing'),
        annotated(vault, 'secrets'),
      ],
      'suggest',
    );
    await stores.projection.put(
      [
        entity('a', {
          title: 'Zeta',
          systemRef: ordering,
          domainRef: shop,
          ownerRef: team,
          dependsOn: [vault, ref('b')],
        }),
        entity('b', {
          title: 'alpha 100%',
          systemRef: ordering,
          domainRef: shop,
          ownerRef: team,
          dependsOn: [jaeger, vault],
        }),
        entity('c', { title: 'Middle', systemRef: payments }),
        entity('d', { title: 'middle', type: 'library' }),
      ],
      [projector],
    );
    await stores.projection.put(
      [
        entity('', {
          entityRef: ordering,
          kind: 'system',
          title: 'Your orders',
          sources: [{ entityRef: ordering, relation: 'own' }],
        }),
      ],
      [projector],
    );
  });

  async function names(
    selection: Partial<Selection>,
    order: Partial<EntityOrder> = {},
  ) {
    const listed = await stores.portfolio.entities(
      { ...all, ...selection },
      { by: 'title', limit: 10, ...order },
    );
    return listed.map(({ entityRef }) => entityRef.split('/')[1]).join(' ');
  }

  it('lists entities with all that is known of them', async () => {
    const [found] = await stores.portfolio.entities(
      { ...all, text: 'zet' },
      { by: 'title', limit: 10 },
    );
    expect({
      ...found,
      aspects: [...found.aspects].sort((x, y) => x.level - y.level),
    }).toEqual({
      entityRef: ref('a'),
      title: 'Zeta',
      kind: 'component',
      type: null,
      lifecycle: null,
      ownerRef: team,
      systemRef: ordering,
      domainRef: shop,
      level: 1,
      answered: 4,
      total: 5,
      oldestSubmittedAt: '2026-01-10T12:00:00.000Z',
      aspects: [
        { aspectId: 'people', level: 1, inherited: false },
        { aspectId: 'technology', level: 2, inherited: false },
      ],
      evidence: { supported: 3, contradicted: 1, none: 2, beyond: 4 },
      missing: [],
      revision: 2,
      sortValue: 'zeta',
    });
  });

  const people = { of: 'aspect', id: 'people' } as const;
  const ai = { of: 'area', id: 'people.ai' } as const;

  it.each<[string, Pick<EntityOrder, 'by' | 'levelOf'>, string, string]>([
    ['title', { by: 'title' }, 'b c d a', 'a c d b'],
    ['kind', { by: 'kind' }, 'a b c d', 'a b c d'],
    // What has no value comes last either way.
    ['type', { by: 'type' }, 'd a b c', 'd a b c'],
    ['owner', { by: 'owner' }, 'a b c d', 'a b c d'],
    // By title, "Your orders", else by name, "payments".
    ['system', { by: 'system' }, 'c a b d', 'a b c d'],
    // The lowest level of a is 1, that of b is 3.
    ['weakest', { by: 'weakest' }, 'a b c d', 'b a c d'],
    ['level', { by: 'level' }, 'a b c d', 'b a c d'],
    ['an aspect', { by: 'level', levelOf: people }, 'a b c d', 'b a c d'],
    ['an area', { by: 'level', levelOf: ai }, 'a b c d', 'a b c d'],
    ['coverage', { by: 'coverage' }, 'c d b a', 'a b c d'],
    ['oldest', { by: 'oldest' }, 'a b c d', 'b a c d'],
    // a: 3 supported, 1 contradicted and 4 beyond; b: 1 beyond; else nothing.
    ['supported', { by: 'supported' }, 'b c d a', 'a b c d'],
    ['contradicted', { by: 'contradicted' }, 'b c d a', 'a b c d'],
    ['beyond', { by: 'beyond' }, 'c d b a', 'a b c d'],
  ])(
    'sorts by %s either way, on one page and on many',
    async (_what, sort, ...expected) => {
      for (const descending of [false, true]) {
        const order = { ...sort, descending };
        const whole = expected[Number(descending)];
        expect([order, await names({}, order)]).toEqual([order, whole]);
        const pages: string[] = [];
        let after: EntityOrder['after'];
        for (let page = 0; page < 4; page++) {
          const [found] = await stores.portfolio.entities(all, {
            ...order,
            after,
            limit: 1,
          });
          pages.push(found.entityRef.split('/')[1]);
          after = { value: found.sortValue, entityRef: found.entityRef };
        }
        expect([order, pages.join(' ')]).toEqual([order, whole]);
        expect(
          await stores.portfolio.entities(all, { ...order, after, limit: 1 }),
        ).toEqual([]);
      }
    },
  );

  it('breaks ties of the lowest level by the average level', async () => {
    await stores.projection.put(
      [entity('e', { title: 'e' }), entity('f', { title: 'f' })],
      [
        {
          ...projector,
          project: source => ({
            ...projector.project(source),
            // Both as low as a, which is at 1 and 2: 1.5 on average.
            aspects: [
              { aspectId: 'people', level: 1, inherited: false },
              ...(source.entityRef === ref('e')
                ? [{ aspectId: 'technology', level: 5, inherited: false }]
                : []),
            ],
          }),
        },
      ],
    );
    expect(await names({}, { by: 'weakest' })).toBe('f a e b c d');
  });

  it.each<[string, Partial<Selection>, string]>([
    ['text of a title, in any case', { text: 'middle' }, 'c d'],
    ['text of a name', { text: 'b' }, 'b'],
    ['no text of a kind or namespace', { text: 'default' }, ''],
    ['text with a wildcard, as it is', { text: '0%' }, 'b'],
    ['text that only a wildcard would match', { text: 'm%e' }, ''],
    ['text with an underscore, as it is', { text: 'm_ddle' }, ''],
    ['text with an exclamation mark, as it is', { text: 'm!iddle' }, ''],
    ['what they do not have', { without: ['system'] }, 'd'],
    ['two things they do not have', { without: ['type', 'owner'] }, 'c'],
    ['the overall level', { level: 3 }, 'b'],
    ['no overall level', { level: null }, 'c d'],
    ['an assessment of their own', { ownAssessment: true }, 'a'],
    ['no assessment of their own', { ownAssessment: false }, 'b c d'],
    ['a claim that facts support', { evidence: 'supported' }, 'a'],
    ['a claim that facts contradict', { evidence: 'contradicted' }, 'a'],
    ['claims without any evidence', { evidence: 'none' }, 'b'],
    ['what was seen beyond the claims', { evidence: 'beyond' }, 'b a'],
    [
      'the level of an aspect',
      { levelOf: { of: 'aspect', id: 'people' }, level: 1 },
      'a',
    ],
    [
      'no level of an aspect',
      { levelOf: { of: 'aspect', id: 'technology' }, level: null },
      'b c d',
    ],
    [
      'the level of an area',
      { levelOf: { of: 'area', id: 'people.ai' }, level: 1 },
      'a',
    ],
    [
      'no level of an area, not applicable included',
      { levelOf: { of: 'area', id: 'people.culture' }, level: null },
      'b c d a',
    ],
    [
      'what is stale',
      { staleSince: new Date('2026-05-01T00:00:00.000Z') },
      'a',
    ],
    ['their refs', { only: [ref('d'), ref('a'), ref('none')] }, 'd a'],
  ])('filters by %s', async (_what, selection, expected) => {
    expect(await names(selection)).toBe(expected);
    expect(await stores.portfolio.count({ ...all, ...selection })).toBe(
      expected.split(' ').filter(Boolean).length,
    );
  });

  it('tells who offers what', async () => {
    expect(await stores.portfolio.providers()).toEqual([
      { capabilityId: 'observability', entityRef: jaeger },
      { capabilityId: 'secrets', entityRef: vault },
      { capabilityId: 'tracing', entityRef: jaeger },
    ]);
  });

  it('counts changes by day, and those before as one', async () => {
    const changes = await stores.portfolio.changes(all, {
      from: '2026-02-01',
      to: '2026-03-01',
    });
    expect(changes.sort((x, y) => (x.date < y.date ? -1 : 1))).toEqual([
      { date: '', aspectId: 'people', from: null, to: 2, entities: 2 },
      { date: '2026-03-01', aspectId: 'people', from: 2, to: 1, entities: 1 },
    ]);
  });

  it('counts levels of areas', async () => {
    const query = {
      ...all,
      groupBy: 'system' as const,
      staleBefore: new Date(),
    };
    expect(
      await stores.portfolio.levels(query, [ordering, null], 'area'),
    ).toEqual([
      { key: ordering, id: 'people.ai', level: 1, entities: 1, inherited: 0 },
    ]);
  });

  it('computes the medians of groups', async () => {
    const query = {
      ...all,
      groupBy: 'system' as const,
      staleBefore: new Date(),
    };
    // People at 1 and 3, of which 1 is the lower median; technology at 2.
    const ofOrdering = { key: ordering, lowest: 1, average: 1.5 };
    expect(await stores.portfolio.medians(query)).toEqual([ofOrdering]);
    expect(await stores.portfolio.medians(query, ai)).toEqual([
      { key: ordering, lowest: 1, average: 1 },
    ]);
    expect(
      await stores.portfolio.medians({ ...query, text: 'alpha' }, people),
    ).toEqual([{ key: ordering, lowest: 3, average: 3 }]);
  });

  it('tells what entities are linked to, each once', async () => {
    expect((await stores.portfolio.linkedRefs()).sort()).toEqual([
      jaeger,
      shop,
      team,
      vault,
      ordering,
      payments,
    ]);
  });

  describe('to someone who may not see everything', () => {
    let visibleSet: VisibleSet;
    let seen: Selection;
    beforeEach(async () => {
      visibleSet = await stores.visibleSets.keep(
        'some',
        [ref('a'), ref('c'), ref('d'), ref('none'), shop, payments, jaeger],
        Date.now(),
      );
      seen = { ...all, visibleSet };
    });

    it('shows only what they may see', async () => {
      expect(await names({ visibleSet })).toBe('c d a');
      expect(await stores.portfolio.count(seen)).toBe(3);
      const [a] = await stores.portfolio.entities(
        { ...seen, text: 'zeta' },
        { by: 'title', limit: 1 },
      );
      expect([a.systemRef, a.domainRef, a.ownerRef]).toEqual([
        null,
        shop,
        null,
      ]);
    });

    it('puts hidden groups with those that have none', async () => {
      const groups = await stores.portfolio.groups({
        ...seen,
        groupBy: 'system',
        staleBefore: new Date('2026-05-01T00:00:00.000Z'),
      });
      expect(
        groups
          .map(group => [group.key, group.entities, group.stale])
          .sort((x, y) => Number(x[1]) - Number(y[1])),
      ).toEqual([
        [payments, 1, 0],
        // a, whose system is hidden, and d, which has none.
        [null, 2, 1],
      ]);
      expect(await names({ visibleSet, without: ['system'] })).toBe('d a');
    });

    it('does not let them filter by what is hidden', async () => {
      const filter = { kind: ['component'], system: [ordering] };
      expect(await names({ visibleSet, filter })).toBe('');
      expect(await names({ visibleSet, filter: { domain: [shop] } })).toBe('a');
    });

    it('shows nothing of nothing', async () => {
      expect(await names({ visibleSet: NOTHING_VISIBLE })).toBe('');
    });
  });

  it('takes any number of visible refs', async () => {
    const entities = Array.from({ length: 70_000 }, (_, i) => ref(`e${i}`));
    const visibleSet = await stores.visibleSets.keep(
      'many',
      [...entities, ref('a')],
      Date.now(),
    );
    expect(await names({ visibleSet })).toBe('a');
  });
});
