import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  CATALOG_FILTER_EXISTS,
  type EntityFilterQuery,
} from '@backstage/catalog-client';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type FoundProvider,
  PROVIDER_SIGN_FIELDS,
  providedCapabilities,
  providerFinder,
  providerKinds,
  type ProviderPolicy,
  PROVIDES_CAPABILITIES_ANNOTATION,
  unknownCapabilities,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Provider, ReconciliationStore } from '../../database';
import {
  CATALOG_FACT_FIELDS,
  type CatalogFacts,
} from '../evidence/CatalogFacts';
import type { ModelRegistry } from '../models/ModelRegistry';
import type { AnswerSources, KnownLinks } from '../reports/AnswerSources';
import { PROJECTED_FIELDS } from './projectedEntity';
import type { ProjectionWriter } from './ProjectionWriter';

const PAGE = 200;

/** How many entities a warning names. */
const MAX_NAMED = 20;

/** The fields that tell which capabilities an entity provides. */
const PROVIDER_FIELDS = [...PROVIDER_SIGN_FIELDS, 'metadata.annotations'];

const ENTITY_FIELDS = [
  ...new Set([...PROJECTED_FIELDS, ...CATALOG_FACT_FIELDS]),
];

/** What a reconciliation has found. */
export interface Reconciliation {
  /** How many entities and providers of capabilities the catalog has. */
  seen: number;
  /** Whether the reconciliation before found the same ones. */
  isUnchanged: boolean;
}

/** Reconciles the projection with the catalog. */
export class Reconciler {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #kinds: string[];
  readonly #answerSources: AnswerSources;
  readonly #catalogFacts: CatalogFacts;
  readonly #projection: ProjectionWriter;
  readonly #reconciliations: ReconciliationStore;
  readonly #logger: LoggerService;
  readonly #capabilityIds: Set<string>;
  readonly #find: (entity: Entity) => FoundProvider[];
  readonly #providerPolicy: ProviderPolicy;
  /** The claims of unknown capabilities that the last run has found. */
  #unknownClaims = new Set<string>();

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    models: ModelRegistry;
    providerPolicy: ProviderPolicy;
    answerSources: AnswerSources;
    catalogFacts: CatalogFacts;
    projection: ProjectionWriter;
    reconciliations: ReconciliationStore;
    logger: LoggerService;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#kinds = options.kinds;
    this.#answerSources = options.answerSources;
    this.#catalogFacts = options.catalogFacts;
    this.#projection = options.projection;
    this.#reconciliations = options.reconciliations;
    this.#logger = options.logger;
    this.#capabilityIds = options.models.capabilityIds();
    this.#find = providerFinder(options.models.list());
    this.#providerPolicy = options.providerPolicy;
  }

  /**
   * Reads the whole catalog, page by page, and finally removes from the
   * projection what is no longer there. A run that fails removes nothing, and
   * the next one starts over.
   */
  async run(signal?: AbortSignal): Promise<Reconciliation> {
    const seenBefore = await this.#reconciliations.lastSeen();
    const run = await this.#reconciliations.start();
    // Systems, domains and groups are few, and most pages share them.
    const known: KnownLinks = new Map();
    // What an entity uses depends on the providers, so those come first.
    const providers = await this.#readProviders(run, signal);
    const withdrawn = await this.#reconciliations.removeUnseenProviders(run);
    let seen = providers;
    for await (const entities of this.#read(
      { kind: this.#kinds },
      ENTITY_FIELDS,
    )) {
      signal?.throwIfAborted();
      const placed = await this.#answerSources.place(entities, known);
      await this.#catalogFacts.put(placed);
      await this.#projection.put(placed);
      seen += entities.length;
      await this.#reconciliations.recordProgress(run, seen);
    }
    await this.#projection.retainServedModels();
    const removed = await this.#reconciliations.finish(run);
    this.#logger.info(
      `Reconciled ${
        seen - providers
      } entities with the catalog, removed ${removed}`,
    );
    return {
      seen,
      isUnchanged: seen === seenBefore && removed === 0 && withdrawn === 0,
    };
  }

  /** Returns how many there are, including those that are only found. */
  async #readProviders(run: number, signal?: AbortSignal): Promise<number> {
    const annotation = `metadata.annotations.${PROVIDES_CAPABILITIES_ANNOTATION}`;
    const annotated = { [annotation]: CATALOG_FILTER_EXISTS };
    const pages = this.#read(
      this.#providerPolicy === 'annotated'
        ? annotated
        : [annotated, { kind: [...providerKinds] }],
      PROVIDER_FIELDS,
    );
    const unknownClaims: string[] = [];
    let seen = 0;
    for await (const entities of pages) {
      signal?.throwIfAborted();
      const providers = entities.map(entity => this.#providerOf(entity));
      await this.#projection.putProviders(providers);
      for (const entity of entities) {
        const ids = unknownCapabilities(entity, this.#capabilityIds);
        if (ids.length > 0) {
          unknownClaims.push(
            `${stringifyEntityRef(entity)} ${JSON.stringify(ids)}`,
          );
        }
      }
      seen += providers.filter(
        ({ annotated: isAnnotated, offers }) =>
          isAnnotated || offers.length > 0,
      ).length;
      await this.#reconciliations.recordProgress(run, seen);
    }
    this.#warnOnce(unknownClaims);
    return seen;
  }

  /** An entity that is annotated offers exactly what its annotation says. */
  #providerOf(entity: Entity): Provider {
    const entityRef = stringifyEntityRef(entity);
    const { annotations = {} } = entity.metadata;
    if (annotations[PROVIDES_CAPABILITIES_ANNOTATION] === undefined) {
      return { entityRef, annotated: false, offers: this.#find(entity) };
    }
    // Nobody validates annotations, so they may be of any length.
    const offers = providedCapabilities(entity)
      .filter(id => this.#capabilityIds.has(id))
      .map(capabilityId => ({ capabilityId }));
    return { entityRef, annotated: true, offers };
  }

  /** Warns of claims that the run before has not found. */
  #warnOnce(unknownClaims: string[]): void {
    const claims = unknownClaims.filter(
      claim => !this.#unknownClaims.has(claim),
    );
    this.#unknownClaims = new Set(unknownClaims);
    if (claims.length === 0) return;
    const more = claims.length - MAX_NAMED;
    this.#logger.warn(
      `Ignored capabilities that no model has, in the annotation ${PROVIDES_CAPABILITIES_ANNOTATION} of ${claims
        .slice(0, MAX_NAMED)
        .join(', ')}${more > 0 ? ` and ${more} more entities` : ''}`,
    );
  }

  async *#read(
    filter: EntityFilterQuery,
    fields: string[],
  ): AsyncGenerator<Entity[]> {
    yield* this.#catalog.streamEntities(
      { filter, fields, pageSize: PAGE },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
  }
}
