import {
  type Entity,
  RELATION_DEPENDS_ON,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { ProjectedEntity, SourceRef } from '../../database';
import { linksOf } from '../reports/entityLinks';

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
export function projectedEntity(
  entity: Entity,
  sources: SourceRef[],
): ProjectedEntity {
  const owner = entity.relations?.find(
    ({ type }) => type === RELATION_OWNED_BY,
  );
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind.toLocaleLowerCase('en-US'),
    title: titleOf(entity),
    type: valueOf(entity.spec?.type),
    lifecycle: valueOf(entity.spec?.lifecycle),
    ownerRef: owner?.targetRef.toLocaleLowerCase('en-US'),
    systemRef: linksOf(entity).systems.at(0),
    // A component is in the domain of its system.
    domainRef: sources.find(({ relation }) => relation === 'domain')?.entityRef,
    dependsOn: (entity.relations ?? [])
      .filter(({ type }) => type === RELATION_DEPENDS_ON)
      .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US')),
    sources,
  };
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
