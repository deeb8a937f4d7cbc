import {
  areasOf,
  type Answer,
  type EntityReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testArea,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import type { ModelOptions } from '@cnmm/backstage-plugin-maturity-common/client';
import { FakeMaturityApi, Refusal } from '../src/__testUtils__';
import { makeHistory, makeParts } from './history';
import { devModel } from './model';
import { offerCapabilities } from './plan';
import { makePortfolio } from './portfolio';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A backend in memory with an entity per state. */
class DevMaturityApi extends FakeMaturityApi {
  async getReport(
    entityRef: string,
    options?: ModelOptions,
  ): Promise<EntityReport> {
    if (entityRef.endsWith('/broken')) {
      return this.refuse(new Refusal(500, 'The database sleeps'));
    }
    if (entityRef.endsWith('/secret')) {
      return this.refuse(new Refusal(403, 'Not yours'));
    }
    if (entityRef.endsWith('/slow')) {
      await new Promise(() => {});
    }
    return super.getReport(entityRef, options);
  }

  private refuse(refusal: Refusal): Promise<never> {
    return this.responses.of('getReport', () => {
      throw refusal;
    });
  }
}

/** The model as it was: worded otherwise, and with an area more. */
const formerModel: Model = {
  ...devModel,
  hash: 'former',
  aspects: devModel.aspects.map(aspect => ({
    ...aspect,
    areas: [
      ...aspect.areas.map(area => ({
        ...area,
        levels: area.levels.map(level => ({ ...level, text: 'As it was.' })),
      })),
      ...(aspect.id === 'process'
        ? [testArea('process.retired', { title: 'Change board' })]
        : []),
    ],
  })),
};

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

/** The API of the development portal. */
export const devApi = new DevMaturityApi(formerModel);
devApi.assess(
  'component:default/reworded',
  {
    'technology.observability': assessedAt(2, [
      'technology.observability.l3-one',
    ]),
    'process.retired': assessedAt(3),
  },
  daysAgo(60),
);
devApi.assessments().changeModel(devModel);
offerCapabilities(devApi);
makeHistory(devApi);
makeParts(devApi);

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
devApi.assess('component:default/watched', answersTo(3, 1), daysAgo(9));
makePortfolio(devApi);

devApi.exchange.orphans = ['component:default/till', 'group:default/crew'].map(
  (entityRef, index) => ({
    entityRef,
    modelIds: [devModel.id],
    assessments: 3 * index,
    submittedAt: index === 0 ? null : daysAgo(70),
    submittedBy: index === 0 ? null : 'user:default/ana',
    draftAnswers: 2 - index,
    targets: index,
  }),
);
