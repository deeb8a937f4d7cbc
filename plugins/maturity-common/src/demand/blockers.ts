import type { ModelDefinition } from '../model/types';
import type { AreaReport } from '../report/types';
import { lackingAreas } from './lacking';
import type { AreaBlockers } from './types';

/**
 * What holds areas of an entity below their next levels where that is nothing
 * but capabilities: each missing practice needs at least one that the entity
 * does not use. With all of them the area rises by one level; where there is
 * one, it is the sole blocker.
 *
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function areaBlockers(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): AreaBlockers[] {
  return lackingAreas(model, areas, uses).flatMap(
    ({ areaId, capabilityIds, nothingElse }) =>
      nothingElse && capabilityIds.length > 0
        ? [{ areaId, capabilityIds }]
        : [],
  );
}
