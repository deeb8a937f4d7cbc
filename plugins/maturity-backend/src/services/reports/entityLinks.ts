import {
  type Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import type { EntityGrouping } from '@cnmm/backstage-plugin-maturity-common';
import type { SourceRef } from '../../database';

/**
 * The relations of an entity to those that it belongs to. Refs are in lower
 * case, sorted.
 */
export interface EntityLinks {
  systems: string[];
  domains: string[];
  /** Groups and users that own it. */
  owners: string[];
  /** Groups that it is a child of. */
  parents: string[];
  dependsOn: string[];
}

/** An owner, system or domain that an entity names. */
export interface Relation {
  field: EntityGrouping;
  entityRef: string;
  inCatalog: boolean;
}

/** An entity, and where it stands among the others of the catalog. */
export interface PlacedEntity {
  entity: Entity;
  entityRef: string;
  /** The entity itself, then those whose answers apply to it, nearest first. */
  sources: SourceRef[];
  /** Its owners, systems and domains, those of each field nearest first. */
  relations: Relation[];
}

/** Reads the links from the relations that the catalog has stitched. */
export function linksOf(entity: Entity): EntityLinks {
  const all = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef.toLocaleLowerCase('en-US'))
      .sort();
  const targets = (type: string, ...kinds: string[]) =>
    all(type).filter(ref => kinds.includes(parseEntityRef(ref).kind));
  return {
    systems: targets(RELATION_PART_OF, 'system'),
    domains: targets(RELATION_PART_OF, 'domain'),
    owners: targets(RELATION_OWNED_BY, 'group', 'user'),
    parents: targets(RELATION_CHILD_OF, 'group'),
    dependsOn: all(RELATION_DEPENDS_ON),
  };
}

/** The linked entities whose own links are needed too. */
export function parentRefsOf(links: EntityLinks): string[] {
  return [...links.domains, ...links.parents];
}

/**
 * Lists the owners, systems and domains that an entity names. It belongs to the
 * domains of its systems as well.
 *
 * @param find - finds the links of an entity of the catalog
 */
export function relationsOf(
  links: EntityLinks,
  find: (entityRef: string) => EntityLinks | undefined,
): Relation[] {
  const relations = (field: EntityGrouping, refs: string[]) =>
    [...new Set(refs)].map(entityRef => ({
      field,
      entityRef,
      inCatalog: find(entityRef) !== undefined,
    }));
  return [
    ...relations('owner', links.owners),
    ...relations('system', links.systems),
    ...relations('domain', [
      ...links.domains,
      ...links.systems.flatMap(system => find(system)?.domains ?? []),
    ]),
  ];
}

/** The ids of the capabilities that an entity provides, sorted. */
export type CapabilitiesOf = (entityRef: string) => string[];

/**
 * Lists the entities whose answers apply to an entity, nearest first: itself,
 * its systems, those that provide capabilities to it, the domains of its systems
 * and their parent domains, its owners and parent groups. Entities that the
 * catalog does not have are left out, and cycles end where they close.
 *
 * @param find - finds the links of an entity of the catalog
 */
export function sourcesOf(
  entityRef: string,
  links: EntityLinks,
  find: (entityRef: string) => EntityLinks | undefined,
  capabilitiesOf: CapabilitiesOf,
): SourceRef[] {
  const seen = new Set([entityRef]);

  const climb = (
    start: string[],
    next: (found: EntityLinks) => string[],
  ): string[] => {
    const found = start.filter(ref => {
      const isNew = !seen.has(ref) && find(ref) !== undefined;
      seen.add(ref);
      return isNew;
    });
    if (found.length === 0) return [];
    const further = found.flatMap(ref => next(find(ref) ?? links));
    return [...found, ...climb(further, next)];
  };

  const systems = climb(links.systems, () => []);
  const provided = new Map<string, string[]>();
  for (const provider of links.dependsOn) {
    for (const system of providingSystems(provider, find)) {
      if (seen.has(system) || find(system) === undefined) continue;
      const ids = [
        ...(provided.get(system) ?? []),
        ...capabilitiesOf(provider),
      ];
      if (ids.length > 0) provided.set(system, [...new Set(ids)].sort());
    }
  }
  const domains = climb(
    [
      ...links.domains,
      ...systems.flatMap(system => find(system)?.domains ?? []),
    ],
    domain => domain.domains,
  );
  const owners = climb(
    [
      ...links.owners.filter(ref => parseEntityRef(ref).kind === 'group'),
      ...links.parents,
    ],
    group => group.parents,
  );
  return [
    { entityRef, relation: 'own' },
    ...systems.map(
      (ref): SourceRef => ({ entityRef: ref, relation: 'system' }),
    ),
    ...[...provided].map(
      ([ref, capabilityIds]): SourceRef => ({
        entityRef: ref,
        relation: 'provider',
        capabilityIds,
      }),
    ),
    ...domains.map(
      (ref): SourceRef => ({ entityRef: ref, relation: 'domain' }),
    ),
    ...owners.map((ref): SourceRef => ({ entityRef: ref, relation: 'owner' })),
  ];
}

/** The systems that answer for a provider: itself, or those it is a part of. */
export function providingSystems(
  provider: string,
  find: (entityRef: string) => EntityLinks | undefined,
): string[] {
  return parseEntityRef(provider).kind === 'system'
    ? [provider]
    : find(provider)?.systems ?? [];
}
