import type { Entity } from '@backstage/catalog-model';
import {
  entityGroupings,
  type EntityGrouping,
} from '@cnmm/backstage-plugin-maturity-common';
import type { ProjectedEntity } from '../../database';
import { linksOf, type PlacedEntity } from '../reports/entityLinks';

/** The width of the columns. */
const MAX_VALUE_LENGTH = 255;

/** The fields that the projection reads. */
export const PROJECTED_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.title',
  'spec.type',
  'spec.lifecycle',
  'spec.profile.displayName',
  'relations',
];

/** Converts a catalog entity to its projection. */
export function projectedEntity({
  entity,
  entityRef,
  sources,
  relations,
}: PlacedEntity): ProjectedEntity {
  /** The nearest; one that is missing only where there is no other. */
  const related = (field: EntityGrouping) => {
    const all = relations.filter(relation => relation.field === field);
    return all.find(({ inCatalog }) => inCatalog) ?? all.at(0);
  };
  const memberships = entityGroupings.flatMap(field => {
    const named = relations.filter(relation => relation.field === field);
    const known = named.filter(({ inCatalog }) => inCatalog);
    // An entity that names some which the catalog has belongs to those alone.
    const direct = new Set(
      (known.length > 0 ? known : named.slice(0, 1)).map(refOf),
    );
    const all = new Set([
      ...direct,
      ...sources.filter(({ relation }) => relation === field).map(refOf),
    ]);
    return [...all].map(groupRef => ({
      field,
      groupRef,
      direct: direct.has(groupRef),
    }));
  });
  const shown = {
    owner: related('owner'),
    system: related('system'),
    domain: related('domain'),
  };
  return {
    entityRef,
    kind: entity.kind.toLocaleLowerCase('en-US'),
    title: titleOf(entity),
    type: valueOf(entity.spec?.type),
    lifecycle: valueOf(entity.spec?.lifecycle),
    ownerRef: shown.owner?.entityRef,
    systemRef: shown.system?.entityRef,
    domainRef: shown.domain?.entityRef,
    memberships,
    missing: Object.values(shown).flatMap(relation =>
      relation && !relation.inCatalog ? [relation.entityRef] : [],
    ),
    dependsOn: linksOf(entity).dependsOn,
    sources,
  };
}

function refOf({ entityRef }: { entityRef: string }): string {
  return entityRef;
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && !Array.isArray(profile)
      ? stringOrUndefined(profile.displayName)
      : undefined;
  return metadata.title ?? displayName ?? metadata.name;
}

/**
 * The catalog does not limit these, and one entity must not fail the whole run.
 */
function valueOf(value: unknown): string | undefined {
  return stringOrUndefined(value)?.slice(0, MAX_VALUE_LENGTH);
}

function stringOrUndefined(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
