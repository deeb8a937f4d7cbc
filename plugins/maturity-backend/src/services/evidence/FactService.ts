import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError } from '@backstage/errors';
import {
  type AgedFact,
  CATALOG_SOURCE,
  checkFacts,
  type Fact,
  type FactProblem,
  type FactsResult,
  freshnessOf,
  type StalenessPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  type FactStore,
  type ReconciliationStore,
  TooManyFactsError,
} from '../../database';
import { groupBy } from '../../groupBy';
import type { EventPublisher } from '../EventPublisher';
import type { EntityReader, EntityRequest } from '../reports/EntityReader';

/** The number of problems listed in an error. */
const MAX_PROBLEMS = 5;

/** A request to store facts. */
export interface FactsRequest {
  /** Facts that have not been checked yet. */
  facts: unknown;
  credentials: BackstageCredentials;
}

/** {@link FactsResult}, with where the facts come from. */
export interface FactsOutcome extends FactsResult {
  /** Sorted. */
  sources: string[];
}

/** Reads facts about entities, and stores those that services post. */
export class FactService {
  readonly #reader: EntityReader;
  readonly #facts: FactStore;
  readonly #reconciliations: ReconciliationStore;
  readonly #publisher: EventPublisher;
  readonly #kinds: string[];
  readonly #reserved: Set<string>;
  readonly #staleness: StalenessPolicy;

  constructor(options: {
    reader: EntityReader;
    facts: FactStore;
    reconciliations: ReconciliationStore;
    publisher: EventPublisher;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    /** The ids of the fact providers. */
    providerIds: string[];
    staleness: StalenessPolicy;
  }) {
    this.#reader = options.reader;
    this.#facts = options.facts;
    this.#reconciliations = options.reconciliations;
    this.#publisher = options.publisher;
    this.#kinds = options.kinds;
    this.#reserved = new Set([CATALOG_SOURCE, ...options.providerIds]);
    this.#staleness = options.staleness;
  }

  /** Lists the facts about an entity, ordered by id. */
  async list(request: Omit<EntityRequest, 'model'>): Promise<AgedFact[]> {
    const { key } = await this.#reader.find(request);
    const [facts, { finishedAt }] = await Promise.all([
      this.#facts.list(key.entityRef),
      this.#reconciliations.state(),
    ]);
    const now = new Date();
    return facts.map(stored => {
      const fact = seenAgain(stored, finishedAt);
      return {
        ...fact,
        freshness: freshnessOf(fact.observedAt, now, this.#staleness),
      };
    });
  }

  /**
   * Stores facts, all or nothing.
   *
   * @throws InputError naming the fields that are wrong
   * @throws ConflictError if an entity would have too many facts
   */
  async post({ facts: given }: FactsRequest): Promise<FactsOutcome> {
    const facts = this.#check(given);
    const { stored, changed } = await this.#store(facts);
    const bySource = groupBy(changed, ({ source }) => source);
    this.#publisher.factsChanged(
      [...bySource].map(([source, all]) => ({
        source,
        entityRefs: [...new Set(all.map(({ entityRef }) => entityRef))],
      })),
    );
    return {
      stored,
      ignored: facts.length - stored,
      sources: [...new Set(facts.map(({ source }) => source))].sort(),
    };
  }

  #check(given: unknown): Fact[] {
    const checked = checkFacts(given, new Date());
    const problems =
      'problems' in checked
        ? checked.problems
        : checked.facts.flatMap((fact, index) => this.#problems(fact, index));
    if ('facts' in checked && problems.length === 0) return checked.facts;
    const more = problems.length - MAX_PROBLEMS;
    throw new InputError(
      [
        ...problems
          .slice(0, MAX_PROBLEMS)
          .map(({ path, message }) => `${path}: ${message}`),
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join('; '),
    );
  }

  #problems({ entityRef, source }: Fact, index: number): FactProblem[] {
    const { kind } = parseEntityRef(entityRef);
    return [
      ...(this.#reserved.has(source)
        ? [
            {
              path: `facts.${index}.id`,
              message: `facts of '${source}' cannot be posted, as the backend reads them itself`,
            },
          ]
        : []),
      ...(this.#kinds.includes(kind)
        ? []
        : [
            {
              path: `facts.${index}.entityRef`,
              message: `'${kind}' is not assessed, only ${this.#kinds.join(
                ', ',
              )}`,
            },
          ]),
    ];
  }

  async #store(facts: Fact[]) {
    try {
      return await this.#facts.post(facts);
    } catch (error) {
      if (!(error instanceof TooManyFactsError)) throw error;
      const index = facts.findIndex(
        ({ entityRef }) => entityRef === error.entityRef,
      );
      throw new ConflictError(`facts.${index}.entityRef: ${error.message}`);
    }
  }
}

/**
 * The facts of the catalog are only written when they change, but each
 * reconciliation observes them.
 */
function seenAgain(fact: Fact, reconciledAt: string | null): Fact {
  return fact.source === CATALOG_SOURCE &&
    reconciledAt !== null &&
    reconciledAt > fact.observedAt
    ? { ...fact, observedAt: reconciledAt }
    : fact;
}
