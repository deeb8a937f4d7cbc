import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  type AuthService,
  type BackstageCredentials,
  type DiscoveryService,
} from '@backstage/backend-plugin-api';
import type {
  AgedFact,
  EntityReport,
  GroupBy,
  Model,
  ModelSummary,
  PortfolioFilter,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  MaturityClient,
  type AssessmentPage,
  type AssessmentWithChanges,
  type Page,
  type QueriedReport,
} from '@cnmm/backstage-plugin-maturity-common/client';

/** On whose behalf a request is made. @public */
export interface MaturityServiceOptions {
  /**
   * The credentials of the incoming request, or the plugin's own from
   * `auth.getOwnServiceCredentials()`. The response contains only what they
   * are allowed to see.
   */
  credentials: BackstageCredentials;
}

/** {@link MaturityServiceOptions} of a request about one model. @public */
export interface MaturityModelOptions extends MaturityServiceOptions {
  /** Id of the model; defaults to the first one that the backend serves. */
  model?: string;
}

/** {@link MaturityModelOptions} of a request for one page of a list. @public */
export interface MaturityPageOptions extends MaturityModelOptions {
  /** Number of items, at most 1,000; defaults to 100. */
  limit?: number;
  /** The `nextCursor` of the previous page. */
  cursor?: string;
}

/**
 * Gives other backend plugins read access to levels, assessments and facts.
 * There are no methods that write, because only people set levels. Every method throws a
 * `ResponseError` if the maturity backend responds with an error.
 *
 * @public
 */
export interface MaturityService {
  /** Lists the models, the default one first. */
  getModels(options: MaturityServiceOptions): Promise<ModelSummary[]>;

  /** Gets a complete model. */
  getModel(modelId: string, options: MaturityServiceOptions): Promise<Model>;

  /** Gets the level report of an entity by its full ref. */
  getReport(
    entityRef: string,
    options: MaturityModelOptions,
  ): Promise<EntityReport>;

  /**
   * Gets the level reports of any number of entities by their full refs.
   *
   * @returns one item per ref, in the same order; its report is null if the
   * entity does not exist, if the caller may not see it or if its kind is not
   * assessed
   */
  queryReports(
    entityRefs: string[],
    options: MaturityModelOptions,
  ): Promise<QueriedReport[]>;

  /** Lists the assessments of an entity, newest first. */
  getAssessments(
    entityRef: string,
    options: MaturityPageOptions,
  ): Promise<AssessmentPage>;

  /** Gets one assessment, with the changes since the previous one. */
  getAssessment(
    entityRef: string,
    revision: number,
    options: MaturityModelOptions,
  ): Promise<AssessmentWithChanges>;

  /** Lists the facts about an entity by its full ref, ordered by id. */
  getFacts(
    entityRef: string,
    options: MaturityServiceOptions,
  ): Promise<AgedFact[]>;

  /** Lists the rollups of the entities that match a filter, one per group. */
  getRollups(
    groupBy: GroupBy,
    filter: PortfolioFilter,
    options: MaturityPageOptions,
  ): Promise<Page<Rollup>>;
}

/** The backend accepts at most this many refs per request. */
const MAX_REFS = 1000;

/** Calls the maturity backend through discovery, on behalf of the caller. */
class DefaultMaturityService implements MaturityService {
  readonly #auth: AuthService;
  readonly #client: MaturityClient;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#client = new MaturityClient({ discoveryApi: options.discovery });
  }

  async getModels({ credentials }: MaturityServiceOptions) {
    return this.#client.getModels(await this.#tokenFor(credentials));
  }

  async getModel(modelId: string, { credentials }: MaturityServiceOptions) {
    return this.#client.getModel(modelId, await this.#tokenFor(credentials));
  }

  async getReport(entityRef: string, options: MaturityModelOptions) {
    return this.#client.getReport(entityRef, await this.#requestOf(options));
  }

  async queryReports(entityRefs: string[], options: MaturityModelOptions) {
    const request = await this.#requestOf(options);
    const items = [];
    for (let start = 0; start < entityRefs.length; start += MAX_REFS) {
      const refs = entityRefs.slice(start, start + MAX_REFS);
      items.push(...(await this.#client.queryReports(refs, request)));
    }
    return items;
  }

  async getAssessments(entityRef: string, options: MaturityPageOptions) {
    return this.#client.getAssessments(
      entityRef,
      await this.#requestOf(options),
    );
  }

  async getAssessment(
    entityRef: string,
    revision: number,
    options: MaturityModelOptions,
  ) {
    return this.#client.getAssessment(
      entityRef,
      revision,
      await this.#requestOf(options),
    );
  }

  async getFacts(entityRef: string, { credentials }: MaturityServiceOptions) {
    return this.#client.getFacts(entityRef, await this.#tokenFor(credentials));
  }

  async getRollups(
    groupBy: GroupBy,
    filter: PortfolioFilter,
    options: MaturityPageOptions,
  ) {
    return this.#client.getRollups(
      groupBy,
      filter,
      await this.#requestOf(options),
    );
  }

  async #requestOf({ credentials, ...rest }: MaturityPageOptions) {
    return { ...rest, ...(await this.#tokenFor(credentials)) };
  }

  async #tokenFor(onBehalfOf: BackstageCredentials) {
    return this.#auth.getPluginRequestToken({
      onBehalfOf,
      targetPluginId: 'maturity',
    });
  }
}

/**
 * Reads levels and assessments. Any backend plugin or module can depend on it;
 * nothing has to be installed.
 *
 * @public
 */
export const maturityServiceRef = createServiceRef<MaturityService>({
  id: 'maturity.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new DefaultMaturityService({ auth, discovery }),
    }),
});
