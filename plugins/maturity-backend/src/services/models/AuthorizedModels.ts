import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  maturityReportReadPermission,
  type Model,
  type ModelSummary,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Access } from '../access/Access';
import type { ModelRegistry } from './ModelRegistry';

/** Requires permission to read reports. */
export class AuthorizedModels {
  readonly #models: ModelRegistry;
  readonly #access: Access;

  constructor(models: ModelRegistry, access: Access) {
    this.#models = models;
    this.#access = access;
  }

  async summaries(credentials: BackstageCredentials): Promise<ModelSummary[]> {
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#models.summaries();
  }

  async get(
    modelId: string,
    credentials: BackstageCredentials,
  ): Promise<Model> {
    await this.#access.require(maturityReportReadPermission, credentials);
    return this.#models.get(modelId);
  }
}
