import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { Answer } from '../assessment';
import type { Draft, DraftArea } from '../draft';
import type { Model, ModelSummary } from '../model';
import type { LevelReport } from '../report';
import type { GroupBy, Rollup } from '../rollup';
import type {
  AssessmentPage,
  AssessmentWithChanges,
  Page,
  SubmitResult,
} from './types';

/** Options of every request. @public */
export interface RequestOptions {
  /** Bearer token of the caller; leave out where `fetchApi` adds it. */
  token?: string;
  signal?: AbortSignal;
}

/** Which model a request is about; the first configured one if left out. @public */
export interface ModelOptions extends RequestOptions {
  model?: string;
}

/** Which part of a list to read. @public */
export interface PageOptions extends ModelOptions {
  /** At most 1,000. */
  limit?: number;
  cursor?: string;
}

/** The entities that a portfolio request is about. @public */
export interface PortfolioFilter {
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  /** Full entity refs. */
  owner?: string[];
  /** Full entity refs. */
  system?: string[];
  /** Full entity refs. */
  domain?: string[];
}

/**
 * The client of the maturity backend, for portals, other backends and tests.
 * Each method fails with a `ResponseError` where the backend answers with one.
 *
 * @public
 */
export class MaturityClient {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi ?? { fetch };
  }

  /** The models that the backend serves, the default one first. */
  async getModels(options?: RequestOptions): Promise<ModelSummary[]> {
    const { items } = await this.#request<{ items: ModelSummary[] }>(
      'GET',
      '/models',
      options,
    );
    return items;
  }

  /** A whole model. */
  async getModel(modelId: string, options?: RequestOptions): Promise<Model> {
    return this.#request('GET', `/models/${segment(modelId)}`, options);
  }

  /** The level report of an entity. */
  async getReport(
    entityRef: string,
    options?: ModelOptions,
  ): Promise<LevelReport> {
    return this.#request('GET', `${entityPath(entityRef)}/report`, options);
  }

  /** The draft of an entity, with what stands beside each answer. */
  async getDraft(entityRef: string, options?: ModelOptions): Promise<Draft> {
    return this.#request('GET', `${entityPath(entityRef)}/draft`, options);
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
    return this.#request(
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
    return this.#request(
      'DELETE',
      `${entityPath(entityRef)}/draft/areas/${segment(areaId)}`,
      options,
      { version },
    );
  }

  /** Discards the draft: nothing is being edited any more. */
  async discardDraft(entityRef: string, options?: ModelOptions): Promise<void> {
    await this.#request('DELETE', `${entityPath(entityRef)}/draft`, options);
  }

  /** Submits the draft as the next assessment. */
  async submitDraft(
    entityRef: string,
    submission: { note?: string } = {},
    options?: ModelOptions,
  ): Promise<SubmitResult> {
    return this.#request(
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
    return this.#request(
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
    return this.#request(
      'GET',
      `${entityPath(entityRef)}/assessments/${revision}`,
      options,
    );
  }

  /** A row per group of the entities that the filter leaves. */
  async getRollups(
    groupBy: GroupBy,
    filter: PortfolioFilter = {},
    options?: PageOptions,
  ): Promise<Page<Rollup>> {
    return this.#request('GET', '/portfolio/rollups', options, {
      query: {
        groupBy,
        ...filter,
        limit: options?.limit,
        cursor: options?.cursor,
      },
    });
  }

  async #request<T>(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    path: string,
    options: ModelOptions = {},
    details: RequestDetails = {},
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('maturity');
    const query = queryString({ model: options.model, ...details.query });
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}${query}`, {
      method,
      signal: options.signal,
      headers: {
        ...(options.token && { Authorization: `Bearer ${options.token}` }),
        ...(details.version && { 'If-Match': `"${details.version}"` }),
        ...(details.body !== undefined && {
          'Content-Type': 'application/json',
        }),
      },
      body:
        details.body === undefined ? undefined : JSON.stringify(details.body),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.status === 204 ? (undefined as T) : response.json();
  }
}

interface RequestDetails {
  body?: unknown;
  version?: string | null;
  query?: Record<string, string | number | string[] | undefined>;
}

function segment(text: string): string {
  return encodeURIComponent(text);
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name].map(segment).join('/')}`;
}

function queryString(query: RequestDetails['query'] = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of [value ?? []].flat()) {
      params.append(key, String(item));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
