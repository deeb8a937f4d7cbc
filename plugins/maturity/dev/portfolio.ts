import {
  areasOf,
  distributionOf,
  type LevelDistribution,
  type Rollup,
  type RollupGroup,
} from '@cnmm/backstage-plugin-maturity-common';
import type { FakeMaturityApi } from '../src/__testUtils__';
import { devModel } from './model';

/** How many systems there are: enough to scroll. */
const SYSTEMS = 400;

const names = ['payments', 'shipping', 'telemetry', 'catalogue', 'identity'];

/** Entities around a level; `lift` says how many of them are one further. */
function spread(
  seed: number,
  entities: number,
  lift = 0,
): LevelDistribution & { inherited: number } {
  const notAssessed = Math.min(entities, (seed * 7) % 4);
  const counts = new Map<number, number>();
  for (let index = 0; index < entities - notAssessed; index++) {
    const level = 1 + ((seed + index) % 4) + (index < lift ? 1 : 0);
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return {
    ...distributionOf([0, 1, 2, 3, 4, 5], counts, notAssessed),
    inherited: Math.min(entities - notAssessed, seed % 3),
  };
}

function rollup(group: RollupGroup, seed: number, lift = 0): Rollup {
  const entities = 1 + ((seed * 3) % 8);
  return {
    group,
    entities,
    direct: entities,
    notAssessed: seed % 2,
    withoutOwnAssessment: (seed % 2) + (entities > 2 ? 1 : 0),
    stale: seed % 5,
    coverage: { answered: 9 * entities, total: 13 * entities },
    evidence: { supported: 0, contradicted: 0, none: 0 },
    aspects: devModel.aspects.map(({ id }, index) => ({
      aspectId: id,
      ...spread(seed + index, entities, lift),
    })),
    areas: areasOf(devModel).map(({ id }, index) => ({
      areaId: id,
      ...spread(seed + 2 * index, entities, lift),
    })),
  };
}

const systems: RollupGroup[] = Array.from({ length: SYSTEMS }, (_, index) => {
  const name = `${names[index % names.length]}-${index}`;
  return { ref: `system:default/${name}`, title: name };
});

const valuesOf = (...values: string[]): RollupGroup[] => [
  ...values.map(value => ({ value, title: value })),
  { title: 'None' },
];

const refsOf = (kind: string, ...values: string[]): RollupGroup[] => [
  ...values.map(name => ({ ref: `${kind}:default/${name}`, title: name })),
  { title: 'None' },
];

/** Every grouping, and what would be if capabilities were given. */
export function makePortfolio(api: FakeMaturityApi): void {
  const rollupsOf = (groups: RollupGroup[], lift?: number) =>
    groups.map((group, seed) => rollup(group, seed, lift));
  api.portfolio.rollups = rollupsOf(systems);
  api.portfolio.rollupsGiven = rollupsOf(systems, 3);
  api.portfolio.rollupsBy = {
    domain: rollupsOf(refsOf('domain', 'shop', 'platform')),
    owner: rollupsOf(refsOf('group', 'team-payments', 'team-shipping')),
    kind: rollupsOf([{ value: 'component', title: 'component' }]),
    type: rollupsOf(valuesOf('service', 'website', 'library')),
    lifecycle: rollupsOf(valuesOf('production', 'experimental')),
  };
  api.portfolio.buildOrder = {
    withinOwnReach: 31,
    steps: [
      ['identity-and-secrets', 36, 67],
      ['observability', 20, 87],
      ['resilience-testing', 3, 90],
    ].map(([capabilityId, adds, withinReach]) => ({
      capabilityId: String(capabilityId),
      adds: Number(adds),
      withinReach: Number(withinReach),
      providers:
        capabilityId === 'observability' ? ['component:default/collector'] : [],
    })),
    best: [
      { capabilityIds: [], withinReach: 31 },
      { capabilityIds: ['identity-and-secrets'], withinReach: 67 },
      {
        capabilityIds: ['observability', 'resilience-testing'],
        withinReach: 88,
      },
      {
        capabilityIds: [
          'observability',
          'identity-and-secrets',
          'resilience-testing',
        ],
        withinReach: 90,
      },
    ],
    exact: true,
  };
}
