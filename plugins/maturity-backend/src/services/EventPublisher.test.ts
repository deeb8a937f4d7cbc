import { mockServices } from '@backstage/backend-test-utils';
import { testAssessment } from '../__testUtils__/assessments';
import { EventPublisher } from './EventPublisher';

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
    await new Promise(setImmediate);
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
});
