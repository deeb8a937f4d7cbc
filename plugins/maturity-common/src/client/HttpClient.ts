import { ResponseError } from '@backstage/errors';
import type { MaturityClientOptions, ModelOptions } from './types';

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE';

type Query = Record<string, string | number | boolean | string[] | undefined>;

/** The contents of a request. */
interface RequestDetails {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  yaml?: string;
  /** Sent as `If-Match`. */
  versions?: string[];
  query?: Query;
}

/**
 * Sends requests to the maturity backend and reads the responses as JSON.
 * Throws a `ResponseError` if the backend returns an error.
 */
export class HttpClient {
  readonly #discoveryApi: MaturityClientOptions['discoveryApi'];
  readonly #fetchApi: { fetch: typeof fetch };

  constructor({ discoveryApi, fetchApi }: MaturityClientOptions) {
    this.#discoveryApi = discoveryApi;
    this.#fetchApi = fetchApi ?? { fetch };
  }

  async get<T>(
    path: string,
    options?: ModelOptions,
    query?: Query,
  ): Promise<T> {
    return this.#json('GET', path, options, { query });
  }

  async put<T>(
    path: string,
    options?: ModelOptions,
    details?: RequestDetails,
  ): Promise<T> {
    return this.#json('PUT', path, options, details);
  }

  async post<T>(
    path: string,
    options?: ModelOptions,
    details?: RequestDetails,
  ): Promise<T> {
    return this.#json('POST', path, options, details);
  }

  async delete<T>(
    path: string,
    options?: ModelOptions,
    details?: RequestDetails,
  ): Promise<T> {
    return this.#json('DELETE', path, options, details);
  }

  /** Gets a file, whatever its format. */
  async download(
    path: string,
    options?: ModelOptions,
    query?: Query,
  ): Promise<Response> {
    return this.#fetch('GET', path, options, { query });
  }

  async #fetch(
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
      keepalive: options.keepalive,
      headers: {
        ...(options.token && { Authorization: `Bearer ${options.token}` }),
        ...(details.versions?.length && {
          'If-Match': details.versions.map(each => `"${each}"`).join(', '),
        }),
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

  async #json<T>(
    method: Method,
    path: string,
    options?: ModelOptions,
    details?: RequestDetails,
  ): Promise<T> {
    const response = await this.#fetch(method, path, options, details);
    return response.status === 204 ? (undefined as T) : response.json();
  }
}

function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const item of [value ?? []].flat()) {
      params.append(key, String(item));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}
