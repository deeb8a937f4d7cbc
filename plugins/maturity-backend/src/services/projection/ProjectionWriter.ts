import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { ProviderPolicy } from '@cnmm/backstage-plugin-maturity-common';
import type {
  ProjectionStore,
  Provider,
  ReportProjector,
} from '../../database';
import type { EventPublisher } from '../EventPublisher';
import type { ModelRegistry } from '../models/ModelRegistry';
import type { PlacedEntity } from '../reports/entityLinks';
import { projectedEntity } from './projectedEntity';
import { projectorOf } from './projectReport';

/** Entities whose reports are projected in one transaction. */
const CHUNK = 100;

/**
 * Writes the projection that views of many entities read, and publishes the
 * levels that changed.
 */
export class ProjectionWriter {
  readonly #store: ProjectionStore;
  readonly #projectors: ReportProjector[];
  readonly #providerPolicy: ProviderPolicy;
  readonly #publisher: EventPublisher;
  readonly #logger: LoggerService;

  constructor(options: {
    store: ProjectionStore;
    models: ModelRegistry;
    providerPolicy: ProviderPolicy;
    publisher: EventPublisher;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#projectors = options.models.list().map(projectorOf);
    this.#providerPolicy = options.providerPolicy;
    this.#publisher = options.publisher;
    this.#logger = options.logger;
  }

  /**
   * Inserts or replaces entities. Waits for those who subscribe to the levels
   * that changed before.
   */
  async put(entities: PlacedEntity[]): Promise<void> {
    await this.#publisher.hasRoom();
    await this.#put(entities);
  }

  async #put(entities: PlacedEntity[]): Promise<void> {
    const changes = await this.#store.put(
      entities.map(projectedEntity),
      this.#projectors,
    );
    this.#publisher.levelsChanged(changes);
  }

  /** Inserts or replaces what entities offer. */
  async putProviders(providers: Provider[]): Promise<void> {
    await this.#store.putProviders(providers, this.#providerPolicy);
  }

  /** Removes the reports by models that are no longer served. */
  async retainServedModels(): Promise<void> {
    await this.#store.retainModels(
      this.#projectors.map(({ modelId }) => modelId),
    );
  }

  /**
   * Projects an assessment for the entity itself; entities that inherit from it
   * are left to the pending update. If it fails, the pending update makes up
   * for it. The error is logged and not thrown, as the assessment is stored.
   */
  async projectSubmitted(entity: PlacedEntity): Promise<void> {
    try {
      await this.#put([entity]);
    } catch (error) {
      this.#logger.error(
        `Projecting the new assessment of ${
          entity.entityRef
        } failed and will be retried: ${stringifyError(error)}`,
      );
    }
  }

  /**
   * Projects what new facts say about some entities. If it fails, the next
   * reconciliation makes up for it. The error is logged and not thrown, as the
   * facts are stored.
   */
  async refreshFacts(entityRefs: string[]): Promise<void> {
    const refs = [...new Set(entityRefs)].sort();
    try {
      for (let start = 0; start < refs.length; start += CHUNK) {
        const chunk = refs.slice(start, start + CHUNK);
        this.#publisher.levelsChanged(
          await this.#store.refresh(chunk, this.#projectors),
        );
      }
    } catch (error) {
      this.#logger.error(
        `Projecting new facts about ${
          refs.length
        } entities failed and will be retried: ${stringifyError(error)}`,
      );
    }
  }

  /**
   * Projects a chunk of the entities that inherit from an entity, including
   * itself.
   *
   * @param after - the end of the previous chunk; empty for the first one
   * @returns the end of this chunk, or undefined if it was the last one
   */
  async refreshChunk(
    sourceRef: string,
    after: string,
  ): Promise<string | undefined> {
    await this.#publisher.hasRoom();
    const refs = await this.#store.dependantsOf(sourceRef, {
      after,
      limit: CHUNK,
    });
    if (refs.length > 0) {
      this.#publisher.levelsChanged(
        await this.#store.refresh(refs, this.#projectors),
      );
    }
    return refs.length < CHUNK ? undefined : refs.at(-1);
  }
}
