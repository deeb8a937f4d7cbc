import { mockCredentials } from '@backstage/backend-test-utils';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { setTimeout } from 'node:timers/promises';
import { testAssessment } from '../__testUtils__/assessments';
import { testEntity } from '../__testUtils__/entities';
import { testServices, type TestServices } from '../__testUtils__/services';
import { ModelRegistry } from './models/ModelRegistry';

jest.setTimeout(120_000);

const team = 'group:default/team';

/** With their team, 2,602 levels of two aspects. */
const COMPONENTS = 1300;

/** The events that may be queued before the reconciliation waits. */
const ENOUGH = 1000;

/** The components that the catalog gives at once. */
const PAGE = 200;

const entities = [
  testEntity(team),
  ...Array.from({ length: COMPONENTS }, (_, index) =>
    testEntity(`component:default/c${index}`, {
      relations: { ownedBy: [team] },
    }),
  ),
];

/** The lower median of 1 and 3 is 1, and their average is 2. */
const answers = {
  'people.culture': 1,
  'people.skills': 3,
  'technology.runtime': 1,
  'technology.release': 3,
};
const before = new ModelRegistry([testModel({ policy: 'median' })]);
const after = new ModelRegistry([testModel({ policy: 'average' })]);

/** The number of components at level 2 of people. */
async function changed({ portfolio }: TestServices): Promise<number> {
  const { items } = await portfolio.rollups({
    groupBy: 'kind',
    filter: {},
    limit: 1,
    credentials: mockCredentials.user(),
  });
  return items[0].aspects[0].counts[2];
}

/** The level changes that were published, as text. */
const textsOf = ({ published }: TestServices) =>
  published.map(({ eventPayload }) => {
    const { entityRef, aspectId, from, to } = Object(eventPayload);
    return [entityRef, aspectId, from, to].join(' ');
  });

describe('a model that changes the levels of everything', () => {
  it('queues only so many events, and goes on after a restart', async () => {
    const first = await testServices({ entities, models: before });
    await first.stores.assessments.append(
      [{ entityRef: team, modelId: 'test' }],
      () => [testAssessment(answers, { entityRef: team })],
    );
    await first.reconciler.run();
    expect(await changed(first)).toBe(0);
    // What is projected for the first time is no change of a level.
    const topics = first.published.map(({ topic }) => topic);
    expect(new Set(topics)).toEqual(new Set(['maturity.facts.changed']));

    let resume = () => {};
    const subscribed = new Promise<void>(resolve => {
      resume = resolve;
    });
    const { knex } = first;
    const slow = await testServices({
      entities,
      knex,
      models: after,
      publish: () => subscribed,
    });
    const killed = new AbortController();
    const interrupted = slow.reconciler.run(killed.signal);
    let waiting = -1;
    while (waiting !== (await changed(slow))) {
      waiting = await changed(slow);
      await setTimeout(500);
    }
    // Each has two changes. The team was in the first page.
    const projected = waiting + 1;
    expect(2 * projected).toBeGreaterThan(ENOUGH);
    expect(2 * projected).toBeLessThanOrEqual(ENOUGH + 2 * PAGE);
    expect(slow.published).toHaveLength(1);

    // The next backend publishes what is left, and nothing for a second time.
    killed.abort();
    const next = await testServices({ entities, knex, models: after });
    await next.reconciler.run();
    await next.publisher.idle();
    expect(await changed(next)).toBe(COMPONENTS);
    expect(next.published).toHaveLength(2 * (entities.length - projected));
    // A run without a change publishes nothing.
    await next.reconciler.run();
    await next.publisher.idle();
    expect(next.published).toHaveLength(2 * (entities.length - projected));

    resume();
    await expect(interrupted).rejects.toThrow('aborted');
    await slow.publisher.idle();
    expect([...textsOf(slow), ...textsOf(next)].sort()).toEqual(
      entities
        .flatMap(({ kind, metadata: { name } }) =>
          ['people', 'technology'].map(
            aspect => `${kind.toLowerCase()}:default/${name} ${aspect} 1 2`,
          ),
        )
        .sort(),
    );
    expect(slow.logger.error).not.toHaveBeenCalled();
  });
});
