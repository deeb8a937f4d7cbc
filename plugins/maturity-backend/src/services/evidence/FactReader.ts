import {
  type AgedFact,
  CATALOG_SOURCE,
  type Fact,
  freshnessOf,
  type StalenessPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { FactStore, ReconciliationStore } from '../../database';

/** Reads the facts about entities, and how old they are. */
export class FactReader {
  readonly #facts: FactStore;
  readonly #reconciliations: ReconciliationStore;
  readonly #staleness: StalenessPolicy;

  constructor(options: {
    facts: FactStore;
    reconciliations: ReconciliationStore;
    staleness: StalenessPolicy;
  }) {
    this.#facts = options.facts;
    this.#reconciliations = options.reconciliations;
    this.#staleness = options.staleness;
  }

  /** Reads the facts about some entities, by entity, ordered by id. */
  async read(entityRefs: string[]): Promise<Map<string, AgedFact[]>> {
    const [facts, { finishedAt }] = await Promise.all([
      this.#facts.list(entityRefs),
      this.#reconciliations.state(),
    ]);
    const now = new Date();
    return new Map(
      [...facts].map(([entityRef, ofEntity]) => [
        entityRef,
        ofEntity.map(stored => {
          const fact = seenAgain(stored, finishedAt);
          return {
            ...fact,
            freshness: freshnessOf(fact.observedAt, now, this.#staleness),
          };
        }),
      ]),
    );
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
