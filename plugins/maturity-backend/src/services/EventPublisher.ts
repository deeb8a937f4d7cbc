import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import {
  type FactsChangedPayload,
  type LevelChangedPayload,
  type MaturityEvents,
  maturityTopics,
} from '@cnmm/backstage-plugin-maturity-node';
import { setTimeout } from 'node:timers/promises';
import { Turns } from '../turns';

/** Background work waits while more events than this are queued. */
const ENOUGH = 1000;

/** Changes are dropped while more events than this are queued. */
const TOO_MANY = 10_000;

/** How long background work waits for subscribers, in milliseconds. */
const PATIENCE_MS = 60_000;

const POLL_MS = 20;

/** An event with the payload of its topic. */
type QueuedEvent = {
  [Topic in keyof MaturityEvents]: {
    topic: Topic;
    eventPayload: MaturityEvents[Topic];
  };
}[keyof MaturityEvents];

/**
 * Publishes what has been stored as events, in order. No request waits for the
 * subscribers, as the slowest one would hold up everyone. Background work waits
 * for them with {@link EventPublisher.hasRoom}, so that a model that changes
 * the levels of everything queues only so many events. If an event cannot be
 * published, that is logged, and what was stored stays stored.
 */
export class EventPublisher {
  readonly #events: EventsService;
  readonly #logger: LoggerService;
  readonly #patienceMs: number;
  /** Each as long as what was stored at once. */
  readonly #batches: QueuedEvent[][] = [];
  #queued = 0;
  /** Whether background work has waited in vain, and does so no more. */
  #isTooSlow = false;
  #publishing: Promise<void> | undefined;

  constructor(options: {
    events: EventsService;
    logger: LoggerService;
    patienceMs?: number;
  }) {
    this.#events = options.events;
    this.#logger = options.logger;
    this.#patienceMs = options.patienceMs ?? PATIENCE_MS;
  }

  assessmentsSubmitted(
    assessments: Assessment[],
    { imported }: { imported: boolean },
  ): void {
    this.#enqueue(
      assessments.map(assessment => {
        const { entityRef, modelId, modelVersion, revision } = assessment;
        const { submittedAt, submittedBy } = assessment;
        return {
          topic: maturityTopics.assessmentSubmitted,
          eventPayload: {
            entityRef,
            modelId,
            modelVersion,
            revision,
            submittedAt,
            submittedBy,
            imported,
          },
        };
      }),
    );
  }

  levelsChanged(changes: LevelChangedPayload[]): void {
    this.#enqueueChanges(
      changes.map(eventPayload => ({
        topic: maturityTopics.levelChanged,
        eventPayload,
      })),
    );
  }

  factsChanged(changes: FactsChangedPayload[]): void {
    this.#enqueueChanges(
      changes.map(eventPayload => ({
        topic: maturityTopics.factsChanged,
        eventPayload,
      })),
    );
  }

  /**
   * Waits until few events are queued, but not forever. Whoever comes after
   * somebody who has waited in vain does not wait at all, until the subscribers
   * have caught up: the work has many parts, and each would wait in vain.
   */
  async hasRoom(): Promise<void> {
    const end = performance.now() + this.#patienceMs;
    while (this.#queued > ENOUGH && !this.#isTooSlow) {
      this.#isTooSlow = performance.now() >= end;
      if (!this.#isTooSlow) await setTimeout(POLL_MS);
    }
  }

  /** Resolves when everything so far has been published. */
  async idle(): Promise<void> {
    await this.#publishing;
  }

  #enqueueChanges(events: QueuedEvent[]): void {
    if (events.length === 0) return;
    if (this.#queued + events.length <= TOO_MANY) {
      this.#enqueue(events);
      return;
    }
    this.#logger.error(
      `Dropped ${events.length} events of ${events[0].topic}, as their subscribers are too slow`,
    );
  }

  #enqueue(events: QueuedEvent[]): void {
    if (events.length === 0) return;
    this.#batches.push(events);
    this.#queued += events.length;
    this.#publishing ??= this.#publishAll();
  }

  async #publishAll(): Promise<void> {
    const turns = new Turns();
    for (
      let batch = this.#batches.shift();
      batch;
      batch = this.#batches.shift()
    ) {
      for (const event of batch) {
        await this.#publish(event);
        this.#queued -= 1;
        if (this.#queued <= ENOUGH) this.#isTooSlow = false;
        await turns.pause();
      }
    }
    this.#publishing = undefined;
  }

  async #publish(event: QueuedEvent): Promise<void> {
    try {
      await this.#events.publish(event);
    } catch (error) {
      const { eventPayload } = event;
      const about =
        'entityRef' in eventPayload
          ? eventPayload.entityRef
          : `${eventPayload.entityRefs.length} entities`;
      this.#logger.error(
        `Could not publish ${event.topic} of ${about}: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
