import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import {
  type LevelChangedPayload,
  type MaturityEvents,
  maturityTopics,
} from '@cnmm/backstage-plugin-maturity-node';

/**
 * Publishes what has been stored as events, in order. It does not wait for the
 * subscribers, as the slowest one would hold up everyone. If an event cannot be
 * published, that is logged, and what was stored stays stored.
 */
export class EventPublisher {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  #published = Promise.resolve();

  constructor(options: { events: EventsService; logger: LoggerService }) {
    this.#events = options.events;
    this.#logger = options.logger;
  }

  assessmentsSubmitted(
    assessments: Assessment[],
    { imported }: { imported: boolean },
  ): void {
    for (const assessment of assessments) {
      const { entityRef, modelId, modelVersion, revision } = assessment;
      const { submittedAt, submittedBy } = assessment;
      this.#publish(maturityTopics.assessmentSubmitted, {
        entityRef,
        modelId,
        modelVersion,
        revision,
        submittedAt,
        submittedBy,
        imported,
      });
    }
  }

  levelsChanged(changes: LevelChangedPayload[]): void {
    for (const change of changes) {
      this.#publish(maturityTopics.levelChanged, change);
    }
  }

  /** Resolves when everything so far has been published. */
  async idle(): Promise<void> {
    await this.#published;
  }

  #publish<Topic extends keyof MaturityEvents>(
    topic: Topic,
    eventPayload: MaturityEvents[Topic],
  ): void {
    this.#published = this.#published.then(() =>
      this.#publishNow(topic, eventPayload),
    );
  }

  async #publishNow<Topic extends keyof MaturityEvents>(
    topic: Topic,
    eventPayload: MaturityEvents[Topic],
  ): Promise<void> {
    try {
      await this.#events.publish({ topic, eventPayload });
    } catch (error) {
      this.#logger.error(
        `Could not publish ${topic} of ${
          eventPayload.entityRef
        }: ${stringifyError(error)}`,
      );
    }
  }
}
