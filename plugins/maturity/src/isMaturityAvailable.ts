import type { Entity } from '@backstage/catalog-model';

/** The kinds that can be assessed, in lower case. */
export const assessedKinds = ['component', 'system', 'domain', 'group'];

/** Whether an entity is of a kind that can be assessed. @public */
export function isMaturityAvailable(entity: Entity): boolean {
  return assessedKinds.includes(entity.kind.toLowerCase());
}
