import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  ConditionalPolicyDecision,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createHash, randomUUID } from 'node:crypto';
import type { VisibleSet, VisibleSetStore } from '../../database';

/** A set, and whether it is what everybody with these conditions may see. */
interface FoundSet {
  set: VisibleSet;
  isShared: boolean;
}

/**
 * Finds the sets of entities that conditional decisions stand for, and reads
 * those that are not kept from the catalog.
 *
 * Callers with equal conditions share a set. That is safe, because the catalog
 * applies conditions by themselves: a rule is given the entity and the params of
 * the condition, but not the caller. Conditions that depend on the caller
 * therefore have to say so in their params, as `isEntityOwner` does with the
 * claims of the caller, and as conditions of RBAC do once their aliases are
 * replaced, which happens before a decision is returned. Such callers have sets
 * of their own.
 *
 * The decision itself is never shared or kept: each request asks for its own,
 * so a change of the policy takes effect with the next request. The credentials
 * are not shared either: a set is read from the catalog with those of the caller
 * who needs it first.
 */
export class VisibleSets {
  readonly #store: Pick<VisibleSetStore, 'find' | 'keep' | 'now'>;
  readonly #scope: string[];
  readonly #decide: (
    credentials: BackstageCredentials,
  ) => Promise<PolicyDecision>;
  readonly #read: (credentials: BackstageCredentials) => Promise<string[]>;
  /** What is being found, by key, for others who need the same. */
  readonly #running = new Map<string, Promise<FoundSet>>();

  constructor(options: {
    store: Pick<VisibleSetStore, 'find' | 'keep' | 'now'>;
    /** The kinds that are read: replicas may be configured differently. */
    scope: string[];
    /** Asks for the decision anew. */
    decide: (credentials: BackstageCredentials) => Promise<PolicyDecision>;
    /** Reads all refs that a caller may see. */
    read: (credentials: BackstageCredentials) => Promise<string[]>;
  }) {
    this.#store = options.store;
    this.#scope = options.scope;
    this.#decide = options.decide;
    this.#read = options.read;
  }

  /**
   * The set that a decision stands for. Callers of this process who need the
   * same one at the same time wait for one of them; replicas do not wait for
   * each other, but if both read the catalog, they keep a single set.
   *
   * @param decision - the caller's, of this request
   */
  async find(
    decision: ConditionalPolicyDecision,
    credentials: BackstageCredentials,
  ): Promise<VisibleSet> {
    const key = this.#keyOf(decision);
    for (let failures = 0; ; ) {
      const running = this.#running.get(key);
      if (!running) return (await this.#start(key, credentials)).set;
      const found = await running.catch(error => {
        // The first failure may be about the credentials of somebody else.
        failures += 1;
        if (failures > 1) throw error;
        return undefined;
      });
      if (found?.isShared) return found.set;
    }
  }

  #start(key: string, credentials: BackstageCredentials): Promise<FoundSet> {
    const started = this.#findOrFill(key, credentials).finally(() =>
      this.#running.delete(key),
    );
    this.#running.set(key, started);
    return started;
  }

  async #findOrFill(
    key: string,
    credentials: BackstageCredentials,
  ): Promise<FoundSet> {
    const kept = await this.#store.find(key);
    if (kept) return { set: kept, isShared: true };
    const since = await this.#store.now();
    const refs = await this.#read(credentials);
    // The catalog asks for the decision itself. If it has changed meanwhile,
    // nobody can tell which one the refs are of, so nobody else may have them.
    const decision = await this.#decide(credentials);
    const isShared =
      decision.result === 'CONDITIONAL' && this.#keyOf(decision) === key;
    const set = await this.#store.keep(
      isShared ? key : randomUUID(),
      refs,
      since,
    );
    return { set, isShared };
  }

  #keyOf({
    pluginId,
    resourceType,
    conditions,
  }: ConditionalPolicyDecision): string {
    return createHash('sha256')
      .update(JSON.stringify([pluginId, resourceType, conditions, this.#scope]))
      .digest('hex');
  }
}
