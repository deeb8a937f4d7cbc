import type { Entity } from '@backstage/catalog-model';
import type {
  Answer,
  ExchangedAssessment,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { testEntity } from '../entities';

const DAY_MS = 24 * 60 * 60 * 1000;

/** An organisation of chance: its catalog, its model and what was assessed. */
export interface Organisation {
  model: Model;
  entities: Entity[];
  assessments: ExchangedAssessment[];
}

/** Numbers from 0 to 1 that are the same for the same seed. */
function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/**
 * Makes up an organisation with nested domains and groups, entities with
 * several owners or with none, and answers at every height, some of them stale.
 */
export function organisationOf(seed: number): Organisation {
  const next = chance(seed);
  const one = <T>(items: readonly T[]): T =>
    items[Math.floor(next() * items.length)];
  const some = <T>(items: readonly T[], share: number): T[] =>
    items.filter(() => next() < share);
  const maybe = <T>(items: readonly T[], share: number): T[] =>
    next() < share ? [one(items)] : [];

  const capabilityIds = ['observability', 'data', 'secrets'];
  const areaIds = ['x.one', 'x.two', 'x.three', 'y.one', 'y.two'];
  const model = testModel({
    aspects: ['x', 'y'].map(aspect =>
      testAspect(
        aspect,
        areaIds
          .filter(id => id.startsWith(`${aspect}.`))
          .map(id => {
            const area = testArea(id, { lastLevel: 4 });
            return {
              ...area,
              levels: area.levels.map(level => ({
                ...level,
                practices: level.practices.map(practice => ({
                  ...practice,
                  capabilities: some(capabilityIds, 0.4),
                })),
              })),
            };
          }),
      ),
    ),
    capabilities: capabilityIds.map(id => ({
      ...testModel().capabilities[0],
      id,
      title: id,
    })),
    // What these mean is written once more in `IndependentPortfolio`.
    checks: [
      {
        id: 'dashboard',
        title: 'Dashboard',
        when: { fact: 'catalog/grafana' },
        supports: ['x.one.l1-one', 'x.two.l2-two', 'y.one.l3-one'],
        uses: ['observability'],
      },
      {
        id: 'delivery',
        title: 'Delivery',
        when: {
          anyOf: [{ fact: 'catalog/argo-cd' }, { fact: 'catalog/tekton' }],
        },
        supports: ['x.one.l1-one', 'y.two.l1-two'],
        uses: ['data'],
      },
      {
        id: 'unowned',
        title: 'No owner',
        when: { fact: 'catalog/owner', equals: false },
        contradicts: ['x.one.l1-one', 'y.one.l1-one'],
      },
    ],
  });

  const refs = (kind: string, count: number) =>
    Array.from(
      { length: count },
      (_, index) => `${kind}:default/${kind}${index}`,
    );
  const groups = refs('group', 6);
  const domains = refs('domain', 5);
  const systems = refs('system', 7);
  const components = refs('component', 40);
  const providers = refs('resource', 4);
  // A parent has a lower number, so that there is no circle.
  const parent = (all: string[], index: number) =>
    index > 0 ? maybe(all.slice(0, index), 0.7) : [];
  const owners = () => [
    ...new Set([
      ...maybe(groups, 0.8),
      ...maybe([...groups, 'user:default/ana'], 0.3),
    ]),
  ];
  const dependsOn = () => some(providers, 0.3);
  const annotations = () =>
    Object.fromEntries(
      some(
        ['grafana/dashboard-selector', 'argocd/app-name', 'tekton.dev/cicd'],
        0.25,
      ).map(key => [key, 'some']),
    );

  const entities = [
    testEntity('user:default/ana'),
    ...groups.map((ref, index) =>
      testEntity(ref, { relations: { childOf: parent(groups, index) } }),
    ),
    ...domains.map((ref, index) =>
      testEntity(ref, {
        relations: { partOf: parent(domains, index), ownedBy: owners() },
      }),
    ),
    ...systems.map(ref =>
      testEntity(ref, {
        annotations: annotations(),
        relations: {
          partOf: maybe(domains, 0.8),
          ownedBy: owners(),
          dependsOn: maybe(providers, 0.2),
        },
      }),
    ),
    ...providers.map(ref =>
      testEntity(ref, {
        annotations: {
          'cnmm.io/provides-capabilities': some(capabilityIds, 0.6).join(','),
        },
      }),
    ),
    ...components.map(ref =>
      testEntity(ref, {
        annotations: annotations(),
        spec: {
          type: one(['service', 'library']),
          lifecycle: one(['production', 'experimental']),
        },
        relations: {
          partOf: maybe(systems, 0.8),
          ownedBy: owners(),
          dependsOn: dependsOn(),
        },
      }),
    ),
  ];

  const answerOf = (areaId: string): Answer => {
    const level = 1 + Math.floor(next() * 4);
    const practices = some(['one', 'two'], 0.4).map(
      name => `${areaId}.l${level + 1}-${name}`,
    );
    const state = next();
    if (state < 0.1) return { state: 'not-applicable', reason: 'None here.' };
    if (state < 0.2) return { state: 'unknown' };
    return {
      state: 'assessed',
      level,
      ...(level < 4 && practices.length > 0 && { practices }),
    };
  };
  const assessments = some(
    [...groups, ...domains, ...systems, ...components],
    0.5,
  ).map(entityRef => ({
    entityRef,
    submittedAt: new Date(
      Date.now() - Math.ceil(next() * 300) * DAY_MS,
    ).toISOString(),
    submittedBy: 'user:default/ana',
    answers: Object.fromEntries(
      [one(areaIds), ...some(areaIds, 0.4)].map(id => [id, answerOf(id)]),
    ),
  }));
  return { model, entities, assessments };
}
