import {
  areasOf,
  type Answer,
  type PortfolioEntity,
} from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import type { FakeMaturityApi } from '../src/__testUtils__';
import { devModel } from './model';

const DAY_MS = 24 * 60 * 60 * 1000;

const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

/** How the areas of an aspect came to their levels, assessment by assessment. */
const levels: [number, Record<string, number>][] = [
  [540, { 'business-outcomes': 1, people: 2, process: 1, technology: 1 }],
  [400, { people: 2, process: 2, policy: 1, technology: 2 }],
  [210, { 'business-outcomes': 2, people: 3, policy: 2, technology: 3 }],
  [95, { people: 2, process: 3, technology: 3 }],
  [12, { 'business-outcomes': 3, process: 3, policy: 2, technology: 4 }],
];

function answersAt(given: Record<string, number>): Record<string, Answer> {
  return Object.fromEntries(
    areasOf(devModel).flatMap((area): [string, Answer][] => {
      const level = given[area.id.split('.')[0]];
      return level ? [[area.id, assessedAt(level)]] : [];
    }),
  );
}

/** A service with a long history, and with targets. */
export function makeHistory(api: FakeMaturityApi): void {
  const orders = 'component:default/orders';
  for (const [days, given] of levels) {
    api.assess(orders, answersAt(given), daysAgo(days));
  }
  void api.setTarget(orders, 'technology', {
    level: 4,
    reason: 'Deployments are no longer what keeps us awake.',
  });
  void api.setTarget(orders, 'people', {
    level: 3,
    date: '2027-03-31',
    reason: 'Two new colleagues join in January, and need a way in.',
  });
  void api.setTarget(orders, 'policy', { level: 2 });
}

function part(name: string, given: (number | null)[]): PortfolioEntity {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    kind: 'component',
    level: given[0],
    aspects: devModel.aspects.map(({ id }, index) => ({
      aspectId: id,
      level: given[index],
      inherited: false,
    })),
    coverage: {
      answered: given.filter(level => level !== null).length * 2,
      total: 13,
    },
    evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
    oldestSubmittedAt: daysAgo(100),
    stale: name === 'cart',
    revision: 1,
    wantedCapabilities: [],
  };
}

/** What is inside systems, domains and groups. */
export function makeParts(api: FakeMaturityApi): void {
  api.portfolio.entities = [
    part('cart', [1, 2, 2, null, 3]),
    part('checkout', [2, 2, 3, 1, 3]),
    part('currency', [null, null, null, null, null]),
    part('orders', [3, 2, 3, 2, 4]),
  ];
  api.portfolio.demand = devModel.capabilities.map(({ id }, index) => ({
    capabilityId: id,
    soleBlockerFor: { entities: index === 0 ? 2 : 0, areas: 2 - (index % 2) },
    bringsCloser: { entities: 3, areas: 4 },
    inUseBy: 1,
    providers: index === 0 ? ['component:default/collector'] : [],
  }));
}
