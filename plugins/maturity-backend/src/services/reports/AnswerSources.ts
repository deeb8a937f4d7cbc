import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SourceRef } from '../../database';
import { above, linksOf, sourcesOf, type EntityLinks } from './entityLinks';

/** What has been read of the catalog; undefined for what it does not have. */
export type KnownLinks = Map<string, EntityLinks | undefined>;

/**
 * For how long it is taken as known where systems, domains and groups stand.
 * They are few, move seldom, and every report needs those above its entity:
 * without this it would ask the catalog again for each of their generations.
 */
const LINKS_AGE_MS = 30_000;

/** The parts of an entity that {@link linksOf} reads. */
export const LINK_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'relations',
];

/** Finds in the catalog whose answers hold for an entity. */
export class AnswerSources {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #linksAgeMs: number;
  #recent: { known: KnownLinks; until: number } = {
    known: new Map(),
    until: 0,
  };

  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    /** Half a minute if left out. */
    linksAgeMs?: number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#linksAgeMs = options.linksAgeMs ?? LINKS_AGE_MS;
  }

  /**
   * The sources of entities: a call per generation, however many they are.
   * The plugin asks in its own name, as a level stays whole where an answer
   * comes from an entity that the caller may not see.
   *
   * @param known - is read and added to, so that many calls share it; if left
   * out, what was read a moment ago
   */
  async findSources(
    entities: Entity[],
    known: KnownLinks = this.#recentLinks(),
  ): Promise<Map<string, SourceRef[]>> {
    const links = entities.map(entity => ({
      entityRef: stringifyEntityRef(entity),
      links: linksOf(entity),
    }));
    await this.#load(
      links.flatMap(entry => [
        ...entry.links.systems,
        ...entry.links.owners,
        ...above(entry.links),
      ]),
      known,
    );
    return new Map(
      links.map(entry => [
        entry.entityRef,
        sourcesOf(entry.entityRef, entry.links, ref => known.get(ref)),
      ]),
    );
  }

  /** What has been read lately; forgotten all at once, so it can not grow. */
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
 * What is not known of the entities and all above them. Those that are known
 * are followed too: another request may have read them, and not yet what is
 * above them.
 */
function unknownFrom(entityRefs: string[], known: KnownLinks): string[] {
  const reached = new Set(entityRefs);
  // A set goes on with what is added to it on the way.
  for (const ref of reached) {
    const links = known.get(ref);
    if (links) above(links).forEach(each => reached.add(each));
  }
  return [...reached].filter(ref => !known.has(ref));
}
