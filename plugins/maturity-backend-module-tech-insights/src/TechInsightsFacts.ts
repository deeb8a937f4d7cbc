import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { FactInput } from '@cnmm/backstage-plugin-maturity-common';
import type { FactProvider } from '@cnmm/backstage-plugin-maturity-node';
import { type FactMapping, SOURCE } from './config';
import { factValue, SUPPORTED_TYPES } from './factValue';
import { fillLink } from './link';
import type {
  FactTypes,
  RetrievedFacts,
  TechInsightsApi,
} from './TechInsightsApi';

/** The number of requests at a time: tech-insights takes one per entity. */
const CONCURRENCY = 10;

/** The facts of tech-insights that the configuration names. */
export class TechInsightsFacts implements FactProvider {
  readonly id = SOURCE;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly #mappings: FactMapping[];
  readonly #api: TechInsightsApi;
  readonly #logger: LoggerService;

  constructor(options: {
    mappings: FactMapping[];
    schedule: SchedulerServiceTaskScheduleDefinition;
    api: TechInsightsApi;
    logger: LoggerService;
  }) {
    this.schedule = options.schedule;
    this.#mappings = options.mappings;
    this.#api = options.api;
    this.#logger = options.logger;
  }

  /**
   * @throws an error that names the setting, if tech-insights has no such fact:
   * what was read before stays, as a retriever may be back after a deployment
   */
  async getFacts(
    entities: Entity[],
    { signal }: { signal: AbortSignal },
  ): Promise<FactInput[]> {
    if (this.#mappings.length === 0) return [];
    const types = this.#typesOfFacts(await this.#api.getFactTypes(signal));
    const retrievers = [
      ...new Set(this.#mappings.map(({ retriever }) => retriever)),
    ];
    const facts: FactInput[] = [];
    for (let start = 0; start < entities.length; start += CONCURRENCY) {
      const found = await Promise.all(
        entities.slice(start, start + CONCURRENCY).map(async entity => {
          const latest = await this.#api.getLatestFacts(
            stringifyEntityRef(entity),
            retrievers,
            signal,
          );
          return this.#factsOf(entity, latest, types);
        }),
      );
      facts.push(...found.flat());
    }
    return facts;
  }

  /** The type of each of our facts, by its id. */
  #typesOfFacts(known: Map<string, FactTypes>): Map<string, string> {
    return new Map(
      this.#mappings.map(({ retriever, fact, id }, index) => {
        const key = `maturity.techInsights.facts.${index}`;
        const types = known.get(retriever);
        if (!types) {
          throw new InputError(
            `${key}.retriever: tech-insights has no fact retriever '${retriever}', only ${listOf(
              known,
            )}`,
          );
        }
        const type = types.get(fact);
        if (!type) {
          throw new InputError(
            `${key}.fact: the fact retriever '${retriever}' has no fact '${fact}', only ${listOf(
              types,
            )}`,
          );
        }
        if (!SUPPORTED_TYPES.includes(type)) {
          throw new InputError(
            `${key}.fact: '${fact}' is of the type ${type}, which cannot be a fact about maturity`,
          );
        }
        return [id, type];
      }),
    );
  }

  #factsOf(
    entity: Entity,
    latest: Partial<Record<string, RetrievedFacts>>,
    types: Map<string, string>,
  ): FactInput[] {
    const entityRef = stringifyEntityRef(entity);
    return this.#mappings.flatMap(({ retriever, fact, id, link }) => {
      const found = latest[retriever];
      const given = found?.facts[fact] ?? '';
      if (!found || given === '') return [];
      const observedAt = timeOf(found);
      const value = factValue(given, types.get(id) ?? '', observedAt);
      if (value === undefined) {
        this.#logger.warn(
          `Left out ${id} of ${entityRef}: ${fact} of ${retriever} is no ${types.get(
            id,
          )} that fits into a fact`,
        );
        return [];
      }
      return [
        {
          id,
          entityRef,
          value,
          observedAt: observedAt.toISOString(),
          ...(link && { link: fillLink(link, getCompoundEntityRef(entity)) }),
        },
      ];
    });
  }
}

/** A retriever may set the time itself: one that lies ahead counts as now. */
function timeOf({ timestamp }: RetrievedFacts): Date {
  const now = Date.now();
  const time = Date.parse(timestamp ?? '');
  return new Date(Number.isNaN(time) ? now : Math.min(time, now));
}

function listOf(known: Map<string, unknown>): string {
  return [...known.keys()].sort().join(', ') || 'none at all';
}
