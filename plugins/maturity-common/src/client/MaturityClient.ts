import { parseEntityRef } from '@backstage/catalog-model';
import type { Answer } from '../assessment/answer';
import type { Draft, DraftArea } from '../draft';
import type { ExportFilter, ImportResult } from '../exchange';
import type { Model, ModelSummary } from '../model/types';
import type {
  DemandResult,
  PortfolioEntity,
  PortfolioEntityFilter,
  PortfolioFilter,
  PortfolioStatus,
} from '../rollup/portfolio';
import type { GroupBy, Rollup } from '../rollup/rollup';
import type { Trend } from '../rollup/trend';
import type { EntityReport } from '../scoring/levelReport';
import type { Target, TargetInput } from '../target';
import { Requests } from './HttpClient';
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
 * The client of the maturity backend, for portals, other backends and tests.
 * Each method fails with a `ResponseError` where the backend answers with one.
 *
 * @public
 */
export class MaturityClient {
  readonly #requests: Requests;

  constructor(options: MaturityClientOptions) {
    this.#requests = new Requests(options);
  }

  /** The models that the backend serves, the default one first. */
  async getModels(options?: RequestOptions): Promise<ModelSummary[]> {
    const { items } = await this.#requests.json<{ items: ModelSummary[] }>(
      'GET',
      '/models',
      options,
    );
    return items;
  }

  /** A whole model. */
  async getModel(modelId: string, options?: RequestOptions): Promise<Model> {
    return this.#requests.json('GET', `/models/${segment(modelId)}`, options);
  }

  /** The level report of an entity, with what to do next. */
  async getReport(
    entityRef: string,
    options?: ModelOptions,
  ): Promise<EntityReport> {
    return this.#requests.json(
      'GET',
      `${entityPath(entityRef)}/report`,
      options,
    );
  }

  /**
   * The reports of many entities, in the order of the refs.
   *
   * @param entityRefs - at most 1,000 full entity refs
   */
  async queryReports(
    entityRefs: string[],
    options?: ModelOptions,
  ): Promise<QueriedReport[]> {
    const { items } = await this.#requests.json<{ items: QueriedReport[] }>(
      'POST',
      '/reports/query',
      options,
      { body: { entityRefs } },
    );
    return items;
  }

  /** Sets the level that the owners aim at for an aspect. */
  async setTarget(
    entityRef: string,
    aspectId: string,
    target: TargetInput,
    options?: ModelOptions,
  ): Promise<Target> {
    return this.#requests.json(
      'PUT',
      `${entityPath(entityRef)}/targets/${segment(aspectId)}`,
      options,
      { body: target },
    );
  }

  /** Removes the target of an aspect, if it has one. */
  async removeTarget(
    entityRef: string,
    aspectId: string,
    options?: ModelOptions,
  ): Promise<void> {
    await this.#requests.json(
      'DELETE',
      `${entityPath(entityRef)}/targets/${segment(aspectId)}`,
      options,
    );
  }

  /** The draft of an entity, with what stands beside each answer. */
  async getDraft(entityRef: string, options?: ModelOptions): Promise<Draft> {
    return this.#requests.json(
      'GET',
      `${entityPath(entityRef)}/draft`,
      options,
    );
  }

  /**
   * Sets the answer to one area of the draft.
   *
   * @param version - the area's version as last read; null where the draft
   * said nothing of it
   * @returns the area as it now is. Where somebody else was faster, fails with
   * a `ResponseError` of status 412.
   */
  async setDraftAnswer(
    entityRef: string,
    areaId: string,
    answer: Answer,
    version: string | null,
    options?: ModelOptions,
  ): Promise<DraftArea> {
    return this.#requests.json(
      'PUT',
      `${entityPath(entityRef)}/draft/areas/${segment(areaId)}`,
      options,
      { body: answer, version },
    );
  }

  /**
   * Clears the own answer to one area in the draft, so that it is inherited.
   * Versions as in {@link MaturityClient.setDraftAnswer}.
   */
  async clearDraftAnswer(
    entityRef: string,
    areaId: string,
    version: string | null,
    options?: ModelOptions,
  ): Promise<DraftArea> {
    return this.#requests.json(
      'DELETE',
      `${entityPath(entityRef)}/draft/areas/${segment(areaId)}`,
      options,
      { version },
    );
  }

  /** Discards the draft: nothing is being edited any more. */
  async discardDraft(entityRef: string, options?: ModelOptions): Promise<void> {
    await this.#requests.json(
      'DELETE',
      `${entityPath(entityRef)}/draft`,
      options,
    );
  }

  /** Submits the draft as the next assessment. */
  async submitDraft(
    entityRef: string,
    submission: { note?: string } = {},
    options?: ModelOptions,
  ): Promise<SubmitResult> {
    return this.#requests.json(
      'POST',
      `${entityPath(entityRef)}/assessments`,
      options,
      { body: submission },
    );
  }

  /** The history of an entity, newest first. */
  async getAssessments(
    entityRef: string,
    options?: PageOptions,
  ): Promise<AssessmentPage> {
    return this.#requests.json(
      'GET',
      `${entityPath(entityRef)}/assessments`,
      options,
      { query: { limit: options?.limit, cursor: options?.cursor } },
    );
  }

  /** One assessment, with what changed against the one before. */
  async getAssessment(
    entityRef: string,
    revision: number,
    options?: ModelOptions,
  ): Promise<AssessmentWithChanges> {
    return this.#requests.json(
      'GET',
      `${entityPath(entityRef)}/assessments/${revision}`,
      options,
    );
  }

  /** A row per group of the entities that the filter leaves. */
  async getRollups(
    groupBy: GroupBy,
    filter: PortfolioFilter = {},
    options?: RollupOptions,
  ): Promise<Page<Rollup>> {
    return this.#requests.json('GET', '/portfolio/rollups', options, {
      query: {
        groupBy,
        ...filter,
        expand: options?.expand,
        given: options?.given,
        limit: options?.limit,
        cursor: options?.cursor,
      },
    });
  }

  /** The entities behind a row, a cell or a number. */
  async getPortfolioEntities(
    filter: PortfolioEntityFilter = {},
    options?: PortfolioEntityOptions,
  ): Promise<Page<PortfolioEntity>> {
    return this.#requests.json('GET', '/portfolio/entities', options, {
      query: {
        ...filter,
        sort: options?.sort,
        limit: options?.limit,
        cursor: options?.cursor,
      },
    });
  }

  /**
   * The same entities, or with `groupBy` the same rollups, as a file: all of
   * them, whatever their number.
   *
   * @param filter - with `groupBy`, what {@link MaturityClient.getRollups}
   * takes
   */
  async exportPortfolio(
    format: 'csv' | 'json',
    filter: PortfolioEntityFilter = {},
    options?: PortfolioExportOptions,
  ): Promise<Blob> {
    const response = await this.#requests.fetch(
      'GET',
      '/portfolio/export',
      options,
      {
        query: {
          format,
          ...filter,
          groupBy: options?.groupBy,
          expand: options?.expand,
          given: options?.given,
          sort: options?.sort,
        },
      },
    );
    return response.blob();
  }

  /** All capabilities of the model, the most wanted first. */
  async getCapabilityDemand(
    filter: PortfolioFilter = {},
    options?: ModelOptions,
  ): Promise<DemandResult> {
    return this.#requests.json('GET', '/portfolio/capabilities', options, {
      query: { ...filter },
    });
  }

  /** How the levels of the entities came to be. */
  async getTrend(
    filter: PortfolioFilter = {},
    options?: TrendOptions,
  ): Promise<Trend> {
    return this.#requests.json('GET', '/portfolio/trend', options, {
      query: {
        ...filter,
        from: options?.from,
        to: options?.to,
        interval: options?.interval,
      },
    });
  }

  /** How current the views of many entities are. */
  async getPortfolioStatus(options?: RequestOptions): Promise<PortfolioStatus> {
    return this.#requests.json('GET', '/portfolio/status', options);
  }

  /**
   * Adds assessments to the histories of many entities, all or nothing.
   *
   * @param document - an assessment document: YAML or JSON
   * @param options - `dryRun` to only learn what would become of each
   */
  async importAssessments(
    document: string,
    options?: RequestOptions & { dryRun?: boolean },
  ): Promise<ImportResult> {
    return this.#requests.json('POST', '/import', options, {
      yaml: document,
      query: { dryRun: options?.dryRun ? 'true' : undefined },
    });
  }

  /**
   * The histories of entities, oldest first for each.
   *
   * @param options - all models that are served where it names none
   * @returns an assessment document: what an import takes
   */
  async exportAssessments(
    filter: ExportFilter = {},
    options?: ModelOptions & { format?: 'yaml' | 'json' },
  ): Promise<string> {
    const response = await this.#requests.fetch('GET', '/export', options, {
      query: { ...filter, format: options?.format ?? 'yaml' },
    });
    return response.text();
  }
}

function segment(text: string): string {
  return encodeURIComponent(text);
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name].map(segment).join('/')}`;
}
