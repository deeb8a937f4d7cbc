import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  CATALOG_SOURCE,
  isFactSource,
} from '@cnmm/backstage-plugin-maturity-common';
import type {
  FactProvider,
  MaturityFactProvidersExtensionPoint,
} from '@cnmm/backstage-plugin-maturity-node';

/** How often facts are read from a provider that does not say. */
export const FACT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { hours: 1 },
  timeout: { minutes: 30 },
  initialDelay: { minutes: 1 },
};

/** The providers of facts that modules have added. */
export class FactProviders implements MaturityFactProvidersExtensionPoint {
  readonly #providers = new Map<string, FactProvider>();

  /**
   * @throws InputError naming the id, if it is taken or none at all
   */
  addFactProvider(provider: FactProvider): void {
    const { id } = provider;
    if (!isFactSource(id)) {
      throw new InputError(
        `The id of the fact provider ${JSON.stringify(
          id,
        )} must be a slug of at most 63 characters, such as sonarqube`,
      );
    }
    if (id === CATALOG_SOURCE || this.#providers.has(id)) {
      throw new InputError(`There are two fact providers with the id '${id}'`);
    }
    this.#providers.set(id, provider);
  }

  /**
   * Warns of configuration that nothing reads, as its module is not installed.
   *
   * @param sections - the keys of configuration, by the id of the provider
   */
  warnOfMissing(sections: Map<string, string>, logger: LoggerService): void {
    for (const [id, key] of sections) {
      if (this.#providers.has(id)) continue;
      logger.warn(
        `${key} has no effect: no module adds the fact provider '${id}'. See docs/facts.md`,
      );
    }
  }

  list(): FactProvider[] {
    return [...this.#providers.values()];
  }
}
