import { createHash } from 'node:crypto';
import type { DemandKind } from '@cnmm/backstage-plugin-maturity-common';
import { storesCases } from '../../__testUtils__/databases';
import type {
  ProjectedEntity,
  ReportProjector,
  Selection,
  Stores,
} from '../../database';
import {
  countDemand,
  risingEntities,
  selectDemand,
  wantedCapabilities,
} from './demand';

jest.setTimeout(60_000);

const ordering = 'system:default/ordering';
const jaeger = 'component:default/jaeger';
const vault = 'resource:default/vault';
const component = (name: string) => `component:default/${name}`;

function entity(
  entityRef: string,
  overrides: Partial<ProjectedEntity> = {},
): ProjectedEntity {
  return {
    entityRef,
    kind: entityRef.split(':')[0],
    title: entityRef,
    dependsOn: [],
    sources: [{ entityRef, relation: 'own' }],
    ...overrides,
  };
}

/** All need observability in one area, and secrets too in the other. */
const needs = [
  { areaId: 'people.ai', capabilityIds: ['observability'] },
  {
    areaId: 'technology.runtime',
    capabilityIds: ['observability', 'secrets'],
  },
];

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
    // It has been asked nothing yet.
    evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
    seenUses: [],
    needs: entityRef === component('new') ? [] : needs,
    changes: [],
  }),
};

const components: Selection = {
  modelId: 'test',
  filter: { kind: ['component'] },
};
const systems: Selection = { modelId: 'test', filter: { kind: ['system'] } };

const everything = ['tracer', 'keeper', 'plain', 'new']
  .map(component)
  .concat(ordering, jaeger, vault);

const annotated = (entityRef: string, capabilityId: string) => ({
  entityRef,
  annotated: true,
  offers: [{ capabilityId }],
});

describe.each(storesCases())('demand on %s', (_name, create) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await create();
    await stores.projection.putProviders(
      [annotated(jaeger, 'observability'), annotated(vault, 'secrets')],
      'suggest',
    );
    const part = { systemRef: ordering };
    await stores.projection.put(
      [
        entity(component('tracer'), { ...part, dependsOn: [jaeger] }),
        entity(component('keeper'), {
          ...part,
          dependsOn: [vault, component('plain')],
        }),
        entity(component('plain')),
        entity(component('new')),
        entity(ordering),
      ],
      [projector],
    );
  });

  async function counts(selection: Selection) {
    const totals = await countDemand(stores.portfolio, selection);
    return Object.fromEntries(
      totals.map(({ capabilityId, soleBlockerFor, bringsCloser, inUseBy }) => [
        capabilityId,
        [
          `${soleBlockerFor.entities}/${soleBlockerFor.areas}`,
          `${bringsCloser.entities}/${bringsCloser.areas}`,
          inUseBy,
        ],
      ]),
    );
  }

  async function listed(
    selection: Selection,
    kind: DemandKind,
    capabilityId: string,
  ) {
    const demand = { kind, capabilityId };
    const { only } = await selectDemand(stores.portfolio, selection, demand);
    return only?.map(ref => ref.split('/')[1]).sort();
  }

  it('is what entities need and do not use', async () => {
    expect(await counts(components)).toEqual({
      // tracer uses it. keeper lacks it in both areas, and nothing else; plain
      // lacks it in both areas, but secrets as well in one of them.
      observability: ['2/3', '2/4', 1],
      // tracer lacks it alone, plain together with observability.
      secrets: ['1/1', '2/2', 1],
    });
  });

  it('is listed as it is counted', async () => {
    const lists = [
      await listed(components, 'bringsCloser', 'observability'),
      await listed(components, 'soleBlocker', 'observability'),
      await listed(components, 'soleBlocker', 'secrets'),
      await listed(components, 'bringsCloser', 'secrets'),
      await listed(components, 'inUse', 'secrets'),
    ];
    expect(lists).toEqual([
      ['keeper', 'plain'],
      ['keeper', 'plain'],
      ['tracer'],
      ['plain', 'tracer'],
      ['keeper'],
    ]);
    expect(await selectDemand(stores.portfolio, components, undefined)).toBe(
      components,
    );
  });

  it('takes a system to use what any of its components uses', async () => {
    expect(await counts(systems)).toEqual({
      observability: ['0/0', '0/0', 1],
      secrets: ['0/0', '0/0', 1],
    });
  });

  /** What somebody may see who may see everything but some refs. */
  const without = (...hidden: string[]) =>
    stores.visibleSets.keep(
      createHash('sha256').update(hidden.join()).digest('hex'),
      everything.filter(ref => !hidden.includes(ref)),
      Date.now(),
    );

  it.each<[string, string[], object]>([
    ['with all in sight', [], [1, 1]],
    ['without a provider', [jaeger], [0, 1]],
    ['without a component', [component('keeper')], [1, 0]],
    [
      'with nothing of it in sight',
      everything.filter(ref => ref !== ordering),
      [0, 0],
    ],
  ])(
    'of a system is what the caller may see, %s',
    async (_what, hidden, uses) => {
      const visibleSet = await without(...hidden);
      const totals = await counts({ ...systems, visibleSet });
      expect([
        totals.observability?.[2] ?? 0,
        totals.secrets?.[2] ?? 0,
      ]).toEqual(uses);
    },
  );

  it('takes a hidden provider to offer nothing', async () => {
    const visibleSet = await without(jaeger);
    const seen = { ...components, visibleSet };
    expect(await counts(seen)).toEqual({
      // tracer lacks both now, as plain does.
      observability: ['3/4', '3/6', 0],
      secrets: ['0/0', '2/2', 1],
    });
    expect(await listed(seen, 'inUse', 'observability')).toEqual([]);
    expect(await listed(seen, 'soleBlocker', 'secrets')).toEqual([]);
    expect(await listed(seen, 'soleBlocker', 'observability')).toEqual([
      'keeper',
      'plain',
      'tracer',
    ]);
  });

  it('is that of visible entities', async () => {
    const visibleSet = await without(
      ...['tracer', 'plain', 'new'].map(component),
    );
    expect(await counts({ ...components, visibleSet })).toEqual({
      observability: ['1/2', '1/2', 0],
      secrets: ['0/0', '0/0', 1],
    });
  });

  it('is that of one model', async () => {
    expect(await counts({ ...components, modelId: 'other' })).toEqual({
      observability: ['0/0', '0/0', 1],
      secrets: ['0/0', '0/0', 1],
    });
  });

  it.each([
    [['observability'], { keeper: 2, plain: 1 }],
    [['secrets'], { tracer: 1 }],
    [['secrets', 'observability'], { keeper: 2, plain: 2, tracer: 1 }],
    [['unheard-of'], {}],
  ])('raises areas with %j', async (given, expected) => {
    const refs = await stores.portfolio.refs(components);
    const found: Record<string, number> = {};
    const chunks = risingEntities(stores.portfolio, components, refs, given);
    for await (const chunk of chunks) {
      for (const { entityRef, areaIds } of chunk) {
        found[entityRef.split('/')[1]] = areaIds.length;
      }
    }
    expect(found).toEqual(expected);
  });

  it('names what would help each entity most, what is offered first', async () => {
    const wantedIn = async (selection: Selection) => {
      const refs = ['tracer', 'keeper', 'plain', 'new'].map(component);
      const wanted = await wantedCapabilities(
        stores.portfolio,
        selection,
        refs,
      );
      return refs.map(ref => wanted.get(ref));
    };
    expect(await wantedIn(components)).toEqual([
      ['secrets'],
      ['observability'],
      // Two areas lack observability, one lacks secrets.
      ['observability', 'secrets'],
      [],
    ]);
    // Where nobody offers observability, secrets can be adopted first.
    const visibleSet = await without(jaeger);
    expect(await wantedIn({ ...components, visibleSet })).toEqual([
      ['secrets', 'observability'],
      ['observability'],
      ['secrets', 'observability'],
      [],
    ]);
  });

  it('forgets providers that a run has not seen, and who used them', async () => {
    const run = await stores.reconciliations.start();
    await stores.projection.putProviders(
      [annotated(vault, 'secrets')],
      'suggest',
    );
    await stores.reconciliations.removeUnseenProviders(run);
    expect(await counts(components)).toEqual({
      observability: ['3/4', '3/6', 0],
      secrets: ['0/0', '2/2', 1],
    });
  });

  it('counts each entity once where there are many', async () => {
    const many = Array.from({ length: 1001 }, (_, i) =>
      entity(`api:default/m${i}`),
    );
    for (let start = 0; start < many.length; start += 200) {
      await stores.projection.put(many.slice(start, start + 200), [projector]);
    }
    const apis = { modelId: 'test', filter: { kind: ['api'] } };
    expect(await counts(apis)).toEqual({
      observability: ['1001/1001', '1001/2002', 0],
      secrets: ['0/0', '1001/1001', 0],
    });
  });
});
