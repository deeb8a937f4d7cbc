import {
  areasOf,
  distributionOf,
  type Answer,
  type LevelReport,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { FakeMaturityApi, Refusal } from '../src/__testUtils__';
import { devModel } from './model';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A backend in memory with an entity per state. */
class DevMaturityApi extends FakeMaturityApi {
  async getReport(entityRef: string): Promise<LevelReport> {
    if (entityRef.endsWith('/broken')) {
      this.responses.fail('getReport', new Refusal(500, 'The database sleeps'));
    }
    if (entityRef.endsWith('/secret')) {
      this.responses.fail('getReport', new Refusal(403, 'Not yours'));
    }
    if (entityRef.endsWith('/slow')) {
      await new Promise(() => {});
    }
    return super.getReport(entityRef);
  }
}

const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const areas = areasOf(devModel);

/** Answers to every nth area. */
function answersTo(every: number, level: number): Record<string, Answer> {
  return Object.fromEntries(
    areas
      .filter((_, index) => index % every === 0)
      .map((area, index) => {
        const at = 1 + ((level + index) % 5);
        return [
          area.id,
          assessedAt(at, at < 5 ? [`${area.id}.l${at + 1}-one`] : []),
        ];
      }),
  );
}

function rollup(name: string, spread: [number, number][]): Rollup {
  const entities = 2 + spread.reduce((sum, [, count]) => sum + count, 0);
  return {
    group: { ref: `system:default/${name}`, title: name },
    entities,
    notAssessed: 2,
    stale: 1,
    coverage: { answered: 9 * entities, total: 13 * entities },
    aspects: devModel.aspects.map(({ id }, index) => ({
      aspectId: id,
      ...distributionOf(
        [0, 1, 2, 3, 4, 5],
        new Map(index === 0 ? [] : spread.slice(0, 1 + (index % 3))),
        2,
      ),
    })),
  };
}

/** The API of the development portal. */
export const devApi = new DevMaturityApi(devModel);

const payments = {
  entityRef: 'system:default/payments',
  relation: 'system' as const,
};
devApi.assess('system:default/payments', answersTo(1, 1), daysAgo(200));
devApi.assess(
  'component:default/checkout',
  {
    'technology.containers-and-runtime': {
      ...assessedAt(2, ['technology.containers-and-runtime.l3-one']),
      note: 'Since the move in May.',
      evidence: [{ url: 'https://example.org/runbook', title: 'Runbook' }],
    },
    'technology.observability': assessedAt(4),
    'process.security': {
      state: 'not-applicable',
      reason: 'It keeps no data and takes no input.',
    },
    'technology.testing-and-resilience': { state: 'unknown' },
  },
  daysAgo(41),
);
devApi.inherit('component:default/cart', [payments]);
devApi.inherit('component:default/checkout', [
  { entityRef: 'group:default/team-payments', relation: 'owner' },
]);
devApi.assess('group:default/team-payments', answersTo(4, 2), daysAgo(100));
devApi.rollups = [
  rollup('payments', [
    [1, 1],
    [2, 3],
    [4, 1],
  ]),
  rollup('shipping', [
    [3, 2],
    [5, 2],
  ]),
  rollup('telemetry', [[2, 6]]),
];
