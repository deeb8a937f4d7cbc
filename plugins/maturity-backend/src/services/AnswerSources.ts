import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { SourceRef } from '../database';
import { above, linksOf, sourcesOf, type EntityLinks } from './entityLinks';

/** What has been read of the catalog; undefined for what it does not have. */
export type KnownLinks = Map<string, EntityLinks | undefined>;

/** The parts of an entity that {@link linksOf} reads. */
const LINK_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'relations',
];

/** Finds in the catalog whose answers hold for an entity. */
export class AnswerSources {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  /**
   * The sources of entities: a call per generation, however many they are.
   * The plugin asks in its own name, as a level stays whole where an answer
   * comes from an entity that the caller may not see.
   *
   * @param known - is read and added to, so that many calls share it
   */
  async of(
    entities: Entity[],
    known: KnownLinks = new Map(),
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

  async #load(entityRefs: string[], known: KnownLinks): Promise<void> {
    let wanted = unknown(entityRefs, known);
    while (wanted.length > 0) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: wanted, fields: LINK_FIELDS },
        { credentials: await this.#auth.getOwnServiceCredentials() },
      );
      const found = wanted.map((ref, index) => {
        const entity = items[index];
        const links = entity && linksOf(entity);
        known.set(ref, links);
        return links;
      });
      wanted = unknown(
        found.flatMap(links => (links ? above(links) : [])),
        known,
      );
    }
  }
}

function unknown(entityRefs: string[], known: KnownLinks): string[] {
  return [...new Set(entityRefs)].filter(ref => !known.has(ref));
}
