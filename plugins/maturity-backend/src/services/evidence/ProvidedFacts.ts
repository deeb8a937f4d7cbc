import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ForwardedError, InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  checkFacts,
  type Fact,
  type FactProblem,
} from '@cnmm/backstage-plugin-maturity-common';
import type { FactProvider } from '@cnmm/backstage-plugin-maturity-node';
import type { FactStore } from '../../database';
import type { EventPublisher } from '../EventPublisher';
import type { ProjectionWriter } from '../projection/ProjectionWriter';

/** The number of entities that a provider gets at once. */
const PAGE = 100;

/** Reads the facts of the providers that modules have added. */
export class ProvidedFacts {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #kinds: string[];
  readonly #facts: FactStore;
  readonly #projection: ProjectionWriter;
  readonly #publisher: EventPublisher;

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    /** The kinds that can be assessed, in lower case. */
    kinds: string[];
    facts: FactStore;
    projection: ProjectionWriter;
    publisher: EventPublisher;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#kinds = options.kinds;
    this.#facts = options.facts;
    this.#projection = options.projection;
    this.#publisher = options.publisher;
  }

  /**
   * Replaces the facts of a provider about all entities, page by page.
   *
   * @throws an error that names the provider, if it fails or returns facts that
   * it may not have; the pages before are stored
   */
  async run(provider: FactProvider, signal: AbortSignal): Promise<void> {
    const pages = this.#catalog.streamEntities(
      { filter: { kind: this.#kinds }, pageSize: PAGE },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    for await (const entities of pages) {
      signal.throwIfAborted();
      await this.#publisher.hasRoom();
      const entityRefs = await this.#facts.replace(provider.id, {
        entityRefs: entities.map(entity => stringifyEntityRef(entity)),
        facts: await factsOf(provider, entities, signal),
        observed: true,
      });
      if (entityRefs.length > 0) {
        await this.#projection.refreshFacts(entityRefs);
        this.#publisher.factsChanged([{ source: provider.id, entityRefs }]);
      }
    }
  }
}

async function factsOf(
  provider: FactProvider,
  entities: Entity[],
  signal: AbortSignal,
): Promise<Fact[]> {
  try {
    const given = await provider.getFacts(entities, { signal });
    const checked = checkFacts(given, new Date());
    const problems =
      'problems' in checked
        ? checked.problems
        : foreignFacts(provider, entities, checked.facts);
    if ('facts' in checked && problems.length === 0) return checked.facts;
    const [{ path, message }] = problems;
    throw new InputError(`${path}: ${message}`);
  } catch (error) {
    throw new ForwardedError(
      `The fact provider '${provider.id}' failed`,
      error,
    );
  }
}

/** Facts of other sources, or about entities that were not asked about. */
function foreignFacts(
  { id }: FactProvider,
  entities: Entity[],
  facts: Fact[],
): FactProblem[] {
  const asked = new Set(entities.map(entity => stringifyEntityRef(entity)));
  return facts.flatMap(({ entityRef, source }, index) => [
    ...(source === id
      ? []
      : [{ path: `facts.${index}.id`, message: `must begin with '${id}/'` }]),
    ...(asked.has(entityRef)
      ? []
      : [
          {
            path: `facts.${index}.entityRef`,
            message: `${entityRef} is none of the entities`,
          },
        ]),
  ]);
}
