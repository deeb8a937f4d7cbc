import type { Entity } from '@backstage/catalog-model';
import { assessedKinds } from './assessedKinds';

/** Whether an entity is of a kind that is assessed. @public */
export function isMaturityAvailable(entity: Entity): boolean {
  return assessedKinds.includes(entity.kind.toLowerCase());
}
