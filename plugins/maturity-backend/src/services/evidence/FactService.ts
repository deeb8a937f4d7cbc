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
} from '@cnmm/backstage-plugin-maturity-common';
import { type FactStore, TooManyFactsError } from '../../database';
import { groupBy } from '../../groupBy';
import type { EventPublisher } from '../EventPublisher';
import type { ProjectionWriter } from '../projection/ProjectionWriter';
import type { EntityReader, EntityRequest } from '../reports/EntityReader';
import type { FactReader } from './FactReader';

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
  readonly #factReader: FactReader;
  readonly #projection: ProjectionWriter;
  readonly #publisher: EventPublisher;
  readonly #kinds: string[];
  readonly #reserved: Set<string>;

  constructor(options: {
    reader: EntityReader;
    facts: FactStore;
    factReader: FactReader;
    projection: ProjectionWriter;
    publisher: EventPublisher;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    /** The ids of the fact providers. */
    providerIds: string[];
  }) {
    this.#reader = options.reader;
    this.#facts = options.facts;
    this.#factReader = options.factReader;
    this.#projection = options.projection;
    this.#publisher = options.publisher;
    this.#kinds = options.kinds;
    this.#reserved = new Set([CATALOG_SOURCE, ...options.providerIds]);
  }

  /** Lists the facts about an entity, ordered by id. */
  async list(request: Omit<EntityRequest, 'model'>): Promise<AgedFact[]> {
    const { key } = await this.#reader.find(request);
    const facts = await this.#factReader.read([key.entityRef]);
    return facts.get(key.entityRef) ?? [];
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
    await this.#projection.refreshFacts(
      changed.map(({ entityRef }) => entityRef),
    );
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
