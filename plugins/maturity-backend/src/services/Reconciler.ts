import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ProjectionStore } from '../database';
import type { AnswerSources, KnownLinks } from './AnswerSources';
import { PROJECTED_FIELDS } from './projectedEntity';
import type { Projection } from './Projection';

const PAGE = 200;

/** Brings the projection in line with the catalog. */
export class Reconciler {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #kinds: string[];
  readonly #answerSources: AnswerSources;
  readonly #projection: Projection;
  readonly #store: ProjectionStore;
  readonly #logger: LoggerService;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    /** The kinds that are assessed, in lower case. */
    kinds: string[];
    answerSources: AnswerSources;
    projection: Projection;
    store: ProjectionStore;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#kinds = options.kinds;
    this.#answerSources = options.answerSources;
    this.#projection = options.projection;
    this.#store = options.store;
    this.#logger = options.logger;
  }

  /**
   * Reads the whole catalog, page by page, and at the end removes from the
   * projection what was not there. A run that fails removes nothing.
   */
  async run(signal?: AbortSignal): Promise<void> {
    const run = await this.#store.startRun();
    // Systems, domains and groups are few, and most pages share them.
    const known: KnownLinks = new Map();
    let seen = 0;
    const pages = this.#catalog.streamEntities(
      {
        filter: { kind: this.#kinds },
        fields: PROJECTED_FIELDS,
        pageSize: PAGE,
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const entities of pages) {
      signal?.throwIfAborted();
      const sources = await this.#answerSources.of(entities, known);
      await this.#projection.put(
        entities.map(entity => ({
          entity,
          sources: sources.get(stringifyEntityRef(entity)) ?? [],
        })),
      );
      seen += entities.length;
    }
    const removed = await this.#store.removeUnseen(run);
    this.#logger.info(
      `Reconciled ${seen} entities with the catalog, removed ${removed}`,
    );
  }
}
