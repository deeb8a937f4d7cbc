import { testAssessment } from '../../__testUtils__/assessments';
import { storesCases } from '../../__testUtils__/databases';
import type { Stores } from '../createStores';
import type { RollupQuery } from '../portfolio/groups';
import type { ProjectedEntity } from './projectedEntities';
import type { ReportProjector } from './ReportProjector';

jest.setTimeout(60_000);

/** The entity itself, and those it inherits from. */
function projected(
  name: string,
  overrides: Partial<ProjectedEntity> = {},
  ...inherits: string[]
): ProjectedEntity {
  const entityRef = `component:default/${name}`;
  return {
    entityRef,
    kind: 'component',
    title: name,
    dependsOn: [],
    sources: [
      { entityRef, relation: 'own' },
      ...inherits.map(ref => ({ entityRef: ref, relation: 'system' as const })),
    ],
    ...overrides,
  };
}

/**
 * A stand-in for the rules: the level of the entity, and of its only aspect,
 * is the revision of the last assessment of its nearest source.
 */
const projector: ReportProjector = {
  modelId: 'test',
  version: '1',
  holding: () => [],
  project: ({ sources, assessments }) => {
    const last = sources
      .flatMap(
        ({ entityRef }) =>
          assessments.filter(each => each.entityRef === entityRef).at(-1) ?? [],
      )
      .at(0);
    const level = last?.revision ?? null;
    const submittedAt = last?.submittedAt ?? null;
    return {
      modelId: 'test',
      level,
      revision: level ?? 0,
      answered: last ? 1 : 0,
      total: 5,
      oldestSubmittedAt: submittedAt,
      aspects:
        level === null ? [] : [{ aspectId: 'people', level, inherited: false }],
      areas:
        last && submittedAt
          ? [
              {
                areaId: 'people.ai',
                state: 'assessed',
                level,
                sourceRef: last.entityRef,
                submittedAt,
              },
            ]
          : [],
      evidence: { supported: level ?? 0, contradicted: 1, none: 2, beyond: 0 },
      seenUses: [],
      needs: [],
      changes: [],
    };
  },
};
const project = [projector];

const bySystem: RollupQuery = {
  modelId: 'test',
  groupBy: 'system',
  filter: {},
  staleBefore: new Date('2026-06-01T00:00:00.000Z'),
};

describe.each(storesCases())('ProjectionStore, %s', (_name, create) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await create();
  });

  async function assess(entityRef: string, revision: number, at: string) {
    const key = { entityRef, modelId: 'test' };
    await stores.assessments.submit(key, () =>
      testAssessment({}, { entityRef, revision, submittedAt: at }),
    );
  }

  async function groups(query: Partial<RollupQuery> = {}) {
    const found = await stores.portfolio.groups({ ...bySystem, ...query });
    return found.sort((a, b) => String(a.key).localeCompare(String(b.key)));
  }

  it('lets other work go on between reports', async () => {
    let turns = 0;
    let other: NodeJS.Immediate;
    const count = () => {
      turns += 1;
      other = setImmediate(count);
    };
    count();
    const seen: number[] = [];
    await stores.projection.put(
      ['a', 'b', 'c'].map(name => projected(name)),
      [
        {
          ...projector,
          project(input) {
            seen.push(turns);
            // Longer than a turn.
            const end = performance.now() + 12;
            while (performance.now() < end);
            return projector.project(input);
          },
        },
      ],
    );
    clearImmediate(other!);
    const [first, second, third] = seen;
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(second);
  });

  it('sums up groups, and counts levels', async () => {
    const ordering = { systemRef: 'system:default/ordering' };
    const payments = { systemRef: 'system:default/payments' };
    await assess('component:default/a', 1, '2026-01-01T00:00:00.000Z');
    await assess('component:default/b', 1, '2026-11-01T00:00:00.000Z');
    await assess('component:default/b', 2, '2026-11-02T00:00:00.000Z');
    await assess('component:default/c', 1, '2026-11-01T00:00:00.000Z');
    await stores.projection.put(
      [
        projected('a', ordering),
        projected('b', ordering),
        projected('c', ordering),
        projected('d', ordering),
        projected('e', payments),
        projected('f'),
        { ...projected('x'), entityRef: ordering.systemRef, title: 'Orders' },
      ],
      project,
    );
    // a and c at 1, b at 2, d at none; the answers of a are from January.
    expect(await groups({ filter: { kind: ['component'] } })).toEqual([
      {
        key: null,
        title: null,
        entities: 2,
        direct: 0,
        notAssessed: 2,
        withoutOwnAssessment: 2,
        stale: 0,
        answered: 0,
        total: 10,
        evidence: { supported: 0, contradicted: 2, none: 4 },
      },
      {
        key: 'system:default/ordering',
        title: 'Orders',
        entities: 4,
        direct: 4,
        notAssessed: 1,
        withoutOwnAssessment: 1,
        stale: 1,
        answered: 3,
        total: 20,
        evidence: { supported: 4, contradicted: 4, none: 8 },
      },
      {
        key: 'system:default/payments',
        title: null,
        entities: 1,
        direct: 1,
        notAssessed: 1,
        withoutOwnAssessment: 1,
        stale: 0,
        answered: 0,
        total: 5,
        evidence: { supported: 0, contradicted: 1, none: 2 },
      },
    ]);
    const levels = await stores.portfolio.levels(
      bySystem,
      ['system:default/ordering', null],
      'aspect',
    );
    expect(levels.sort((a, b) => a.level - b.level)).toEqual([
      {
        key: ordering.systemRef,
        id: 'people',
        level: 1,
        entities: 2,
        inherited: 0,
      },
      {
        key: ordering.systemRef,
        id: 'people',
        level: 2,
        entities: 1,
        inherited: 0,
      },
    ]);
    expect(await stores.portfolio.levels(bySystem, [], 'aspect')).toEqual([]);
  });

  it('counts entities that have no report of the model', async () => {
    await stores.projection.put([projected('a')], project);
    expect(await groups({ modelId: 'other' })).toMatchObject([
      { entities: 1, notAssessed: 1, answered: 0, total: 0 },
    ]);
  });

  it('filters by any of several values of every field', async () => {
    const service = { type: 'service', lifecycle: 'production' };
    await stores.projection.put(
      [
        projected('a', { ...service, ownerRef: 'group:default/one' }),
        projected('b', { ...service, ownerRef: 'group:default/two' }),
        projected('c', { ...service, ownerRef: 'group:default/three' }),
        projected('d', { type: 'library', ownerRef: 'group:default/one' }),
        projected('e', { domainRef: 'domain:default/shop', kind: 'system' }),
      ],
      project,
    );
    const counted = async (filter: RollupQuery['filter']) =>
      (await groups({ groupBy: 'type', filter })).map(({ key, entities }) => [
        key,
        entities,
      ]);
    const owner = ['group:default/one', 'group:default/two'];
    expect(await counted({ owner })).toEqual([
      ['library', 1],
      ['service', 2],
    ]);
    expect(await counted({ owner, lifecycle: ['production'] })).toEqual([
      ['service', 2],
    ]);
    expect(await counted({ domain: ['domain:default/shop'] })).toEqual([
      [null, 1],
    ]);
    expect(await counted({ kind: ['api'] })).toEqual([]);
  });

  it('tells who inherits from an entity, in chunks', async () => {
    const system = 'system:default/ordering';
    await stores.projection.put(
      ['c', 'a', 'b'].map(name => projected(name, {}, system)),
      project,
    );
    const { dependantsOf } = stores.projection;
    const read = dependantsOf.bind(stores.projection);
    expect(await read(system, { after: '', limit: 2 })).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(
      await read(system, { after: 'component:default/b', limit: 2 }),
    ).toEqual(['component:default/c']);
    expect(await read('component:default/a', { after: '', limit: 2 })).toEqual([
      'component:default/a',
    ]);
  });

  it('projects anew what it knows, and leaves out the rest', async () => {
    const system = 'system:default/ordering';
    await stores.projection.put([projected('a', {}, system)], project);
    await assess(system, 1, '2026-11-01T00:00:00.000Z');
    await stores.projection.refresh(
      ['component:default/a', 'component:default/gone'],
      project,
    );
    expect(await groups()).toMatchObject([{ entities: 1, notAssessed: 0 }]);
    await assess(system, 2, '2026-11-02T00:00:00.000Z');
    await stores.projection.refresh(['component:default/a'], project);
    expect(await stores.portfolio.levels(bySystem, [null], 'aspect')).toEqual([
      { key: null, id: 'people', level: 2, entities: 1, inherited: 0 },
    ]);
  });

  it('follows an entity that has moved', async () => {
    const one = 'system:default/one';
    const two = 'system:default/two';
    await assess(one, 1, '2026-11-01T00:00:00.000Z');
    await stores.projection.put(
      [projected('a', { systemRef: one }, one)],
      project,
    );
    await stores.projection.put(
      [projected('a', { systemRef: two, title: 'A' }, two)],
      project,
    );
    expect(await groups()).toMatchObject([
      { key: two, entities: 1, notAssessed: 1, answered: 0 },
    ]);
    expect(
      await stores.portfolio.levels(bySystem, [one, two], 'aspect'),
    ).toEqual([]);
    expect(
      await stores.projection.dependantsOf(one, { after: '', limit: 9 }),
    ).toEqual([]);
  });

  it('removes what nothing has put since a run began', async () => {
    const { projection, reconciliations } = stores;
    const nobody = 'group:default/nobody';
    const orphan = projected('b', { ownerRef: nobody, missing: [nobody] });
    await projection.put([projected('a'), orphan], project);
    const run = await reconciliations.start();
    await projection.put([projected('a')], project);
    // As a submit does, of an entity that the run has not come to yet.
    await projection.put([projected('new')], project);
    expect(await reconciliations.finish(run)).toBe(1);
    expect(await groups()).toMatchObject([{ entities: 2 }]);
    expect(await stores.portfolio.missing([nobody])).toEqual(new Set());
    expect(
      await projection.dependantsOf('component:default/b', {
        after: '',
        limit: 9,
      }),
    ).toEqual([]);
  });

  it('does not remove what a later run has seen', async () => {
    const { projection, reconciliations } = stores;
    const slow = await reconciliations.start();
    const quick = await reconciliations.start();
    await projection.put([projected('a')], project);
    expect(await reconciliations.finish(quick)).toBe(0);
    expect(await reconciliations.finish(slow)).toBe(0);
    expect(await groups()).toMatchObject([{ entities: 1 }]);
  });

  it('takes more entities than fit in one insert', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      projected(`c${String(index).padStart(3, '0')}`),
    );
    await stores.projection.put(many, project);
    expect(await groups()).toMatchObject([{ entities: 450, total: 2250 }]);
  });
});
