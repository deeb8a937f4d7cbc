import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import type { JsonObject, JsonValue } from '@backstage/types';

/** Some releases of Express 4 do not read a longer list in a query as one. */
const MAX_IDS = 20;

/** What a retriever says about its facts: their types, by name. */
export type FactTypes = Map<string, string>;

/** What a retriever knew of an entity when it ran last. */
export interface RetrievedFacts {
  facts: Partial<JsonObject>;
  /**
   * ISO 8601, in the time zone of the server. On SQLite, null if the retriever
   * has set none.
   */
  timestamp: string | null;
}

/**
 * What this module needs of the API of tech-insights. The client in its common
 * package cannot be aborted, keeps failures for two seconds, and brings parts of
 * the frontend with it.
 */
export class TechInsightsApi {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: { auth: AuthService; discovery: DiscoveryService }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /** The types of the facts of every retriever, by its id. */
  async getFactTypes(signal: AbortSignal): Promise<Map<string, FactTypes>> {
    const schemas: Record<string, JsonValue>[] = await this.#get(
      '/fact-schemas',
      signal,
    );
    return new Map(
      schemas.map(({ id, ...fields }) => [String(id), typesOf(fields)]),
    );
  }

  /** The latest facts of an entity, by the id of their retriever. */
  async getLatestFacts(
    entityRef: string,
    retrievers: string[],
    signal: AbortSignal,
  ): Promise<Partial<Record<string, RetrievedFacts>>> {
    const found = {};
    for (let start = 0; start < retrievers.length; start += MAX_IDS) {
      const query = new URLSearchParams([
        ['entity', entityRef],
        ...retrievers.slice(start, start + MAX_IDS).map(id => ['ids', id]),
      ]);
      const latest = await this.#get(`/facts/latest?${query}`, signal);
      Object.assign(found, latest);
    }
    return found;
  }

  async #get(path: string, signal: AbortSignal) {
    try {
      const { token } = await this.#auth.getPluginRequestToken({
        onBehalfOf: await this.#auth.getOwnServiceCredentials(),
        targetPluginId: 'tech-insights',
      });
      const url = await this.#discovery.getBaseUrl('tech-insights');
      const response = await fetch(`${url}${path}`, {
        headers: { Authorization: `Bearer ${token}` },
        signal,
      });
      if (!response.ok) throw await ResponseError.fromResponse(response);
      return await response.json();
    } catch (error) {
      signal.throwIfAborted();
      throw new ForwardedError('Could not read from tech-insights', error);
    }
  }
}

/** A schema has its facts beside fields of its own, such as its version. */
function typesOf(fields: Record<string, JsonValue>): FactTypes {
  return new Map(
    Object.entries(fields).flatMap(([name, field]) =>
      typeof field === 'object' &&
      field !== null &&
      'type' in field &&
      typeof field.type === 'string'
        ? [[name, field.type]]
        : [],
    ),
  );
}
