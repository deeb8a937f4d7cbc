import type { Entity } from '@backstage/catalog-model';

/**
 * The annotation by which an entity of the catalog says which capabilities it
 * provides: their ids, joined by commas.
 *
 * @public
 */
export const PROVIDES_CAPABILITIES_ANNOTATION = 'cnmm.io/provides-capabilities';

/** Ids of the capabilities that an entity provides, each once. @public */
export function providedCapabilities(
  entity: Pick<Entity, 'metadata'>,
): string[] {
  const value = entity.metadata.annotations?.[PROVIDES_CAPABILITIES_ANNOTATION];
  const ids = (value ?? '').split(',').map(id => id.trim());
  return [...new Set(ids.filter(id => id !== ''))];
}
