import { ResponseError } from '@backstage/errors';
import type { MaturityClientOptions, ModelOptions } from './types';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

/** What a request has beside its options. */
export interface RequestDetails {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in place of a body. */
  yaml?: string;
  version?: string | null;
  query?: Record<string, string | number | boolean | string[] | undefined>;
}

/** Requests to the maturity backend. */
export class Requests {
  readonly #discoveryApi: MaturityClientOptions['discoveryApi'];
  readonly #fetchApi: { fetch: typeof fetch };

  constructor({ discoveryApi, fetchApi }: MaturityClientOptions) {
    this.#discoveryApi = discoveryApi;
    this.#fetchApi = fetchApi ?? { fetch };
  }

  /** The answer, read as JSON. */
  async json<T>(
    method: Method,
    path: string,
    options?: ModelOptions,
    details?: RequestDetails,
  ): Promise<T> {
    const response = await this.fetch(method, path, options, details);
    return response.status === 204 ? (undefined as T) : response.json();
  }

  /** The answer as it came. Fails with a `ResponseError` on an error. */
  async fetch(
    method: Method,
    path: string,
    options: ModelOptions = {},
    details: RequestDetails = {},
  ): Promise<Response> {
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
        ...(details.yaml !== undefined && {
          'Content-Type': 'application/yaml',
        }),
      },
      body:
        details.body === undefined
          ? details.yaml
          : JSON.stringify(details.body),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
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
