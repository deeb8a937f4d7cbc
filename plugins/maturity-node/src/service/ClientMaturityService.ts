import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type {
  GroupBy,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import type {
  MaturityModelOptions,
  MaturityPageOptions,
  MaturityService,
  MaturityServiceOptions,
} from './MaturityService';

/** Most refs that the backend takes at once. */
const MAX_REFS = 1000;

/** Asks the maturity backend, wherever it runs, in the name of the caller. */
export class ClientMaturityService implements MaturityService {
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
