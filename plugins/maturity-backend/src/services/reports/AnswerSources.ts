import type { AuthService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { PortfolioStore } from '../../database';
import { groupBy } from '../../groupBy';
import {
  type CapabilitiesOf,
  type EntityLinks,
  linksOf,
  parentRefsOf,
  providingSystems,
  type PlacedEntity,
  relationsOf,
  sourcesOf,
} from './entityLinks';

/**
 * The links read so far; undefined for entities that the catalog does not have.
 */
export type KnownLinks = Map<string, EntityLinks | undefined>;

type ProviderStore = Pick<PortfolioStore, 'providers'>;

/**
 * How long the links of systems, domains and owners are cached. They are few
 * and rarely change, and every report needs those above its entity: without the
 * cache, it would ask the catalog once per generation.
 */
const LINKS_AGE_MS = 30_000;

/** The fields that {@link linksOf} reads. */
export const LINK_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'relations',
];

/** Finds the entities that an entity belongs to, and whose answers apply to it. */
export class AnswerSources {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #providers: ProviderStore;
  readonly #capabilityIds: Set<string>;
  readonly #linksAgeMs: number;
  #recent: { known: KnownLinks; until: number } = {
    known: new Map(),
    until: 0,
  };

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    providers: ProviderStore;
    /** The capabilities that areas are about. */
    capabilityIds: Set<string>;
    /** Default: half a minute. */
    linksAgeMs?: number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#providers = options.providers;
    this.#capabilityIds = options.capabilityIds;
    this.#linksAgeMs = options.linksAgeMs ?? LINKS_AGE_MS;
  }

  /**
   * Finds where entities stand, with one request per generation for any number
   * of entities. It reads with the plugin's own credentials, as a level
   * stays whole even if an answer comes from an entity hidden from the caller.
   *
   * @param known - links to use and add to, shared between calls. Default: the
   * cache
   */
  async place(
    entities: Entity[],
    known: KnownLinks = this.#recentLinks(),
  ): Promise<PlacedEntity[]> {
    const linked = entities.map(entity => ({ entity, links: linksOf(entity) }));
    const capabilitiesOf = await this.#capabilitiesOf();
    const find = (ref: string) => known.get(ref);
    const providers = [
      ...new Set(linked.flatMap(({ links }) => links.dependsOn)),
    ].filter(ref => capabilitiesOf(ref).length > 0);
    await this.#load(
      [
        ...providers,
        ...linked.flatMap(({ links }) => [
          ...links.systems,
          ...links.owners,
          ...parentRefsOf(links),
        ]),
      ],
      known,
    );
    await this.#load(
      providers.flatMap(ref => providingSystems(ref, find)),
      known,
    );
    return linked.map(({ entity, links }) => {
      const entityRef = stringifyEntityRef(entity);
      return {
        entity,
        entityRef,
        sources: sourcesOf(entityRef, links, find, capabilitiesOf),
        relations: relationsOf(links, find),
      };
    });
  }

  async #capabilitiesOf(): Promise<CapabilitiesOf> {
    if (this.#capabilityIds.size === 0) return () => [];
    const byProvider = groupBy(
      (await this.#providers.providers()).filter(({ capabilityId }) =>
        this.#capabilityIds.has(capabilityId),
      ),
      ({ entityRef }) => entityRef,
    );
    return ref =>
      (byProvider.get(ref) ?? []).map(({ capabilityId }) => capabilityId);
  }

  /**
   * The cached links. They expire together, so the cache cannot grow without
   * bound.
   */
  #recentLinks(): KnownLinks {
    const now = Date.now();
    if (now >= this.#recent.until) {
      this.#recent = { known: new Map(), until: now + this.#linksAgeMs };
    }
    return this.#recent.known;
  }

  async #load(entityRefs: string[], known: KnownLinks): Promise<void> {
    for (;;) {
      const wanted = unknownFrom(entityRefs, known);
      if (wanted.length === 0) return;
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: wanted, fields: LINK_FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      for (const [index, ref] of wanted.entries()) {
        const entity = items[index];
        known.set(ref, entity && linksOf(entity));
      }
    }
  }
}

/**
 * The entities whose links have to be read, including all ancestors. Known
 * entities are followed as well: another request may have read them, but not
 * their ancestors yet.
 */
function unknownFrom(entityRefs: string[], known: KnownLinks): string[] {
  const reached = new Set(entityRefs);
  // The set grows while it is iterated.
  for (const ref of reached) {
    const links = known.get(ref);
    if (links) parentRefsOf(links).forEach(each => reached.add(each));
  }
  return [...reached].filter(ref => !known.has(ref));
}
