import type { ModelDefinition } from '../model/types';
import type { AreaReport } from '../report/types';
import { lackingAreas } from './lacking';
import type { CapabilityGap } from './types';

/**
 * The capabilities that would bring the areas of an entity closer to their
 * next levels.
 *
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function capabilityGaps(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): CapabilityGap[] {
  return lackingAreas(model, areas, uses).flatMap(
    ({ areaId, capabilityIds, nothingElse }) =>
      capabilityIds.map(capabilityId => ({
        areaId,
        capabilityId,
        soleBlocker: nothingElse && capabilityIds.length === 1,
      })),
  );
}
