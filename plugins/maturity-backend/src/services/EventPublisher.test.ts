import { mockServices } from '@backstage/backend-test-utils';
import { testAssessment } from '../__testUtils__/assessments';
import { EventPublisher } from './EventPublisher';

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}

describe('EventPublisher', () => {
  it('tells what was submitted, without its answers', async () => {
    const events = mockServices.events.mock();
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({ events, logger });
    const assessment = testAssessment({ 'people.ai': 2 }, { note: 'Ours.' });
    publisher.assessmentsSubmitted([assessment], { imported: true });
    await publisher.idle();
    expect(events.publish.mock.calls).toEqual([
      [
        {
          topic: 'maturity.assessment.submitted',
          eventPayload: {
            entityRef: 'component:default/checkout',
            modelId: 'test',
            modelVersion: '1.0.0',
            revision: 1,
            submittedAt: '2026-11-01T10:00:00.000Z',
            submittedBy: 'user:default/ana',
            imported: true,
          },
        },
      ],
    ]);
  });

  it('tells of which entities it could not publish', async () => {
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({
      events: mockServices.events.mock({
        publish: async () => {
          throw new Error('Away.');
        },
      }),
      logger,
    });
    const entityRefs = ['component:default/a', 'component:default/b'];
    publisher.factsChanged([{ source: 'ci', entityRefs }]);
    await publisher.idle();
    expect(logger.error.mock.calls).toEqual([
      ['Could not publish maturity.facts.changed of 2 entities: Error: Away.'],
    ]);
  });

  it('publishes in order, and lets nobody wait', async () => {
    const topics: string[] = [];
    const done: (() => void)[] = [];
    const events = mockServices.events.mock({
      publish: ({ topic }) => {
        topics.push(topic);
        return new Promise(resolve => done.push(resolve));
      },
    });
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({ events, logger });
    publisher.assessmentsSubmitted([testAssessment({})], { imported: false });
    publisher.levelsChanged([
      {
        entityRef: 'component:default/checkout',
        modelId: 'test',
        aspectId: 'people',
        from: 1,
        to: 2,
        at: '2026-11-01T10:00:00.000Z',
      },
    ]);
    await new Promise(setImmediate);
    expect(topics).toEqual(['maturity.assessment.submitted']);
    done[0]();
    await until(() => topics.length > 1);
    expect(topics).toEqual([
      'maturity.assessment.submitted',
      'maturity.level.changed',
    ]);
  });

  it('fails nobody where an event cannot be published', async () => {
    const events = mockServices.events.mock({
      publish: async () => {
        throw new Error('No bus.');
      },
    });
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({ events, logger });
    publisher.levelsChanged(
      ['people', 'technology'].map(aspectId => ({
        entityRef: 'component:default/checkout',
        modelId: 'test',
        aspectId,
        from: null,
        to: 2,
        at: '2026-11-01T10:00:00.000Z',
      })),
    );
    await publisher.idle();
    expect(events.publish).toHaveBeenCalledTimes(2);
    expect(logger.error.mock.calls.flat()).toEqual([
      expect.stringContaining('maturity.level.changed'),
      expect.stringContaining('No bus.'),
    ]);
  });

  const change = (name: string) => ({
    entityRef: `component:default/${name}`,
    modelId: 'test',
    aspectId: 'people',
    from: 1,
    to: 2,
    at: '2026-11-01T10:00:00.000Z',
  });

  it('queues only so many changed levels for slow subscribers', async () => {
    const done: (() => void)[] = [];
    const events = mockServices.events.mock({
      publish: () => new Promise(resolve => done.push(resolve)),
    });
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({ events, logger });
    const many = Array.from({ length: 1000 }, (_, index) => change(`${index}`));
    for (let count = 0; count < 12; count++) publisher.levelsChanged(many);
    expect(logger.error.mock.calls.flat()).toEqual([
      'Dropped 1000 events of maturity.level.changed, as their subscribers are too slow',
      'Dropped 1000 events of maturity.level.changed, as their subscribers are too slow',
    ]);
    // What somebody submitted is never dropped.
    publisher.assessmentsSubmitted([testAssessment({})], { imported: false });
    for (let count = 0; count < 10_001; count++) {
      await until(() => done.length > count);
      done[count]();
    }
    await publisher.idle();
    expect(events.publish).toHaveBeenCalledTimes(10_001);
    expect(events.publish).toHaveBeenLastCalledWith(
      expect.objectContaining({ topic: 'maturity.assessment.submitted' }),
    );
  });

  it('lets background work wait for room, but not forever', async () => {
    const done: (() => void)[] = [];
    const events = mockServices.events.mock({
      publish: () => new Promise(resolve => done.push(resolve)),
    });
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({ events, logger, patienceMs: 300 });
    await publisher.hasRoom();
    publisher.levelsChanged(
      Array.from({ length: 1001 }, (_, index) => change(`${index}`)),
    );
    let waiting = true;
    const wait = publisher.hasRoom().then(() => {
      waiting = false;
    });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(waiting).toBe(true);
    done[0]();
    await wait;
    publisher.levelsChanged([change('one'), change('more')]);
    const start = performance.now();
    await publisher.hasRoom();
    expect(performance.now() - start).toBeGreaterThan(250);
  });

  it('lets only one part of the work wait in vain', async () => {
    const done: (() => void)[] = [];
    const events = mockServices.events.mock({
      publish: () => new Promise(resolve => done.push(resolve)),
    });
    const logger = mockServices.logger.mock();
    const publisher = new EventPublisher({ events, logger, patienceMs: 300 });
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => change(`${index}`));
    publisher.levelsChanged(many(1002));
    await publisher.hasRoom();
    // A hundred of them would take half a minute.
    for (let part = 0; part < 100; part++) await publisher.hasRoom();

    // Once two are published, there is room again, and so a reason to wait.
    for (const index of [0, 1]) {
      await until(() => done.length > index);
      done[index]();
    }
    await until(() => done.length > 2);
    publisher.levelsChanged(many(1));
    let waiting = true;
    const wait = publisher.hasRoom().then(() => {
      waiting = false;
    });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(waiting).toBe(true);
    done[2]();
    await wait;
  });
});
