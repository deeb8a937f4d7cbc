import { parseEntityRef } from '@backstage/catalog-model';
import type { Answer } from '../assessment/answer';
import type { Draft, DraftArea } from '../draft';
import type { AgedFact, FactInput, FactsResult } from '../evidence/facts';
import type { ExportFilter, ImportResult } from '../exchange';
import type { AnswerWithProvenance } from '../inheritance/provenance';
import type { Model, ModelSummary } from '../model/types';
import type { OrphanedAnswers, Reattachment, ReattachResult } from '../orphans';
import type {
  CapabilityOffers,
  CapabilityProvider,
  ProviderDecision,
} from '../providers/capabilityProviders';
import type {
  BuildOrderResult,
  DemandResult,
  PortfolioEntity,
  PortfolioEntityFilter,
  PortfolioFilter,
  PortfolioStatus,
} from '../rollup/portfolio';
import type { GroupBy, Rollup } from '../rollup/rollup';
import type { Trend } from '../rollup/trend';
import { reviewedDraft, type ReviewedDraft } from '../reviewedDraft';
import type { EntityReport } from '../scoring/levelReport';
import type { Target, TargetInput } from '../target';
import { HttpClient } from './HttpClient';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  MaturityClientOptions,
  ModelOptions,
  Page,
  PageOptions,
  PortfolioEntityOptions,
  PortfolioExportOptions,
  QueriedReport,
  RequestOptions,
  RollupOptions,
  SubmitResult,
  TrendOptions,
} from './types';

/**
 * The client of the maturity backend, for frontends, other backends and tests.
 * Entities are named by their full refs. Every method throws a `ResponseError`
 * if the backend returns an error.
 *
 * @public
 */
export class MaturityClient {
  readonly #http: HttpClient;

  constructor(options: MaturityClientOptions) {
    this.#http = new HttpClient(options);
  }

  /** Lists the models that the backend serves, the default one first. */
  async getModels(options?: RequestOptions): Promise<ModelSummary[]> {
    const { items } = await this.#http.get<{ items: ModelSummary[] }>(
      '/models',
      options,
    );
    return items;
  }

  /** Gets a complete model. */
  async getModel(modelId: string, options?: RequestOptions): Promise<Model> {
    return this.#http.get(`/models/${encodeURIComponent(modelId)}`, options);
  }

  /** Gets the level report of an entity, with recommendations. */
  async getReport(
    entityRef: string,
    options?: ModelOptions,
  ): Promise<EntityReport> {
    return this.#http.get(entityPath(entityRef, 'report'), options);
  }

  /**
   * Gets the answer to an area that holds for an entity, its own or inherited,
   * with the reason, note and evidence, which reports do not contain.
   */
  async getAnswer(
    entityRef: string,
    areaId: string,
    options?: ModelOptions,
  ): Promise<AnswerWithProvenance> {
    return this.#http.get(entityPath(entityRef, 'answers', areaId), options);
  }

  /**
   * Gets the level reports of many entities.
   *
   * @param entityRefs - at most 1,000
   * @returns one item per ref, in the same order
   */
  async queryReports(
    entityRefs: string[],
    options?: ModelOptions,
  ): Promise<QueriedReport[]> {
    const { items } = await this.#http.post<{ items: QueriedReport[] }>(
      '/reports/query',
      options,
      { body: { entityRefs } },
    );
    return items;
  }

  /** Sets the target of an entity for an aspect. */
  async setTarget(
    entityRef: string,
    aspectId: string,
    target: TargetInput,
    options?: ModelOptions,
  ): Promise<Target> {
    return this.#http.put(entityPath(entityRef, 'targets', aspectId), options, {
      body: target,
    });
  }

  /** Removes the target of an entity for an aspect, if there is one. */
  async removeTarget(
    entityRef: string,
    aspectId: string,
    options?: ModelOptions,
  ): Promise<void> {
    await this.#http.delete(
      entityPath(entityRef, 'targets', aspectId),
      options,
    );
  }

  /** Lists the facts about an entity, ordered by id. */
  async getFacts(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<AgedFact[]> {
    const { items } = await this.#http.get<{ items: AgedFact[] }>(
      entityPath(entityRef, 'facts'),
      options,
    );
    return items;
  }

  /**
   * Stores facts about any entities: either all of them or none. Those that were
   * observed before what is stored already are ignored.
   *
   * @param facts - at most 1,000
   */
  async postFacts(
    facts: FactInput[],
    options?: RequestOptions,
  ): Promise<FactsResult> {
    return this.#http.post('/facts', options, { body: { facts } });
  }

  /** Gets the draft of an entity, with the inherited and submitted answers. */
  async getDraft(entityRef: string, options?: ModelOptions): Promise<Draft> {
    return this.#http.get(entityPath(entityRef, 'draft'), options);
  }

  /**
   * Sets the answer to one area of the draft. Throws a `ResponseError` with
   * status 412 if somebody else has changed the area in the meantime.
   *
   * @param version - the version of the area as last read; null if the draft
   * had no entry for it
   * @returns the area after the change
   */
  async setDraftAnswer(
    entityRef: string,
    areaId: string,
    answer: Answer,
    version: string | null,
    options?: ModelOptions,
  ): Promise<DraftArea> {
    return this.#http.put(
      entityPath(entityRef, 'draft', 'areas', areaId),
      options,
      { body: answer, versions: named(version) },
    );
  }

  /**
   * Clears the own answer to one area in the draft, so that it is inherited.
   * For versions see {@link MaturityClient.setDraftAnswer}.
   */
  async clearDraftAnswer(
    entityRef: string,
    areaId: string,
    version: string | null,
    options?: ModelOptions,
  ): Promise<DraftArea> {
    return this.#http.delete(
      entityPath(entityRef, 'draft', 'areas', areaId),
      options,
      { versions: named(version) },
    );
  }

  /**
   * Discards all of the draft of an entity. Throws a `ResponseError` with status
   * 412 if somebody has changed it in the meantime.
   *
   * @param draft - the draft as last read
   */
  async discardDraft(
    entityRef: string,
    draft: Pick<Draft, 'revision' | 'areas'>,
    options?: ModelOptions,
  ): Promise<void> {
    const versions = Object.values(reviewedDraft(draft).versions);
    await this.#http.delete(entityPath(entityRef, 'draft'), options, {
      versions,
    });
  }

  /**
   * Submits the draft of an entity as its next assessment. Throws a
   * `ResponseError` with status 412 if the draft is no longer what was reviewed.
   *
   * @param submission - `reviewed`: what the draft said when it was read, see
   * {@link @cnmm/backstage-plugin-maturity-common#reviewedDraft}
   */
  async submitDraft(
    entityRef: string,
    submission: { reviewed: ReviewedDraft; note?: string },
    options?: ModelOptions,
  ): Promise<SubmitResult> {
    return this.#http.post(entityPath(entityRef, 'assessments'), options, {
      body: submission,
    });
  }

  /** Lists the assessments of an entity, newest first. */
  async getAssessments(
    entityRef: string,
    options: PageOptions = {},
  ): Promise<AssessmentPage> {
    const { limit, cursor } = options;
    const query = { limit, cursor };
    return this.#http.get(entityPath(entityRef, 'assessments'), options, query);
  }

  /** Gets one assessment, with the changes since the previous one. */
  async getAssessment(
    entityRef: string,
    revision: number,
    options?: ModelOptions,
  ): Promise<AssessmentWithChanges> {
    return this.#http.get(
      entityPath(entityRef, 'assessments', String(revision)),
      options,
    );
  }

  /** Lists the rollups of the entities that match a filter, one per group. */
  async getRollups(
    groupBy: GroupBy,
    filter: PortfolioFilter = {},
    options: RollupOptions = {},
  ): Promise<Page<Rollup>> {
    const { expand, given, sort, limit, cursor } = options;
    const query = { groupBy, ...filter, expand, given, sort, limit, cursor };
    return this.#http.get('/portfolio/rollups', options, query);
  }

  /** Lists the entities that match a filter. */
  async getPortfolioEntities(
    filter: PortfolioEntityFilter = {},
    options: PortfolioEntityOptions = {},
  ): Promise<Page<PortfolioEntity>> {
    const { sort, limit, cursor } = options;
    const query = { ...filter, sort, limit, cursor };
    return this.#http.get('/portfolio/entities', options, query);
  }

  /**
   * Exports all entities that match a filter or, with `groupBy`, their rollups.
   *
   * @param filter - with `groupBy`, only the fields of a `PortfolioFilter`
   */
  async exportPortfolio(
    format: 'csv' | 'json',
    filter: PortfolioEntityFilter = {},
    options: PortfolioExportOptions = {},
  ): Promise<Blob> {
    const { groupBy, expand, given, sort } = options;
    const query = { format, ...filter, groupBy, expand, given, sort };
    const response = await this.#http.download(
      '/portfolio/export',
      options,
      query,
    );
    return response.blob();
  }

  /** Ranks the capabilities of the model, the most needed first. */
  async getCapabilityDemand(
    filter: PortfolioFilter = {},
    options?: ModelOptions,
  ): Promise<DemandResult> {
    return this.#http.get('/portfolio/capabilities', options, { ...filter });
  }

  /** Finds which capabilities to build, and in which order. */
  async getBuildOrder(
    filter: PortfolioFilter = {},
    options?: ModelOptions,
  ): Promise<BuildOrderResult> {
    return this.#http.get('/portfolio/build-order', options, { ...filter });
  }

  /** Lists the capabilities of the model with those who provide them. */
  async getCapabilities(options?: ModelOptions): Promise<CapabilityOffers> {
    return this.#http.get('/capabilities', options);
  }

  /** Confirms or dismisses an entity that was found as a provider. */
  async decideProvider(
    capabilityId: string,
    entityRef: string,
    decision: ProviderDecision,
    options?: RequestOptions,
  ): Promise<CapabilityProvider> {
    return this.#http.put(providerPath(capabilityId, entityRef), options, {
      body: { decision },
    });
  }

  /**
   * Confirms or dismisses entities that were found as providers: all or none.
   *
   * @param entityRefs - at most 100
   */
  async decideProviders(
    capabilityId: string,
    entityRefs: string[],
    decision: ProviderDecision,
    options?: RequestOptions,
  ): Promise<CapabilityProvider[]> {
    const { items } = await this.#http.post<{ items: CapabilityProvider[] }>(
      `/capabilities/${encodeURIComponent(capabilityId)}/providers`,
      options,
      { body: { decision, entityRefs } },
    );
    return items;
  }

  /** Withdraws the decision about a provider, if there is one. */
  async withdrawProviderDecision(
    capabilityId: string,
    entityRef: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.#http.delete(providerPath(capabilityId, entityRef), options);
  }

  /** Gets the levels of the entities that match a filter over time. */
  async getTrend(
    filter: PortfolioFilter = {},
    options: TrendOptions = {},
  ): Promise<Trend> {
    const { from, to, interval } = options;
    const query = { ...filter, from, to, interval };
    return this.#http.get('/portfolio/trend', options, query);
  }

  /** Tells how up to date the data of the portfolio is. */
  async getPortfolioStatus(options?: RequestOptions): Promise<PortfolioStatus> {
    return this.#http.get('/portfolio/status', options);
  }

  /**
   * Imports assessments of many entities: either all of them or none.
   *
   * @param document - an assessment document, YAML or JSON
   * @param options - with `dryRun`, nothing is stored
   */
  async importAssessments(
    document: string,
    options?: RequestOptions & { dryRun?: boolean },
  ): Promise<ImportResult> {
    return this.#http.post('/import', options, {
      yaml: document,
      query: { dryRun: options?.dryRun ? 'true' : undefined },
    });
  }

  /**
   * Exports the assessments of entities, the oldest of each entity first.
   *
   * @param options - without `model`, the assessments of all models
   * @returns a document that can be imported
   */
  async exportAssessments(
    filter: ExportFilter = {},
    options?: ModelOptions & { format?: 'yaml' | 'json' },
  ): Promise<string> {
    const response = await this.#http.download('/export', options, {
      ...filter,
      format: options?.format ?? 'yaml',
    });
    return response.text();
  }

  /**
   * Lists what is stored for entities that are not in the catalog, by entity
   * ref.
   */
  async getOrphans(
    options: RequestOptions & Pick<PageOptions, 'limit' | 'cursor'> = {},
  ): Promise<Page<OrphanedAnswers>> {
    const { limit, cursor, ...request } = options;
    return this.#http.get('/orphans', request, { limit, cursor });
  }

  /**
   * Attaches all that is stored for an entity that has left the catalog to
   * another one, such as the same entity under its new name. Throws a
   * `ResponseError` with status 409 if something is in the way.
   */
  async reattachOrphan(
    reattachment: Reattachment,
    options?: RequestOptions,
  ): Promise<ReattachResult> {
    return this.#http.post('/orphans/reattach', options, {
      body: reattachment,
    });
  }
}

function named(version: string | null): string[] {
  return version === null ? [] : [version];
}

function providerPath(capabilityId: string, entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const segments = [capabilityId, 'providers', kind, namespace, name];
  return `/capabilities/${segments.map(encodeURIComponent).join('/')}`;
}

/** The path of a resource of an entity, such as its draft. */
function entityPath(entityRef: string, ...resource: string[]): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const segments = ['entities', kind, namespace, name, ...resource];
  return `/${segments.map(encodeURIComponent).join('/')}`;
}
