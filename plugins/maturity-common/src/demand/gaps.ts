import { areasOf } from '../model/lookup';
import type { ModelDefinition, Practice } from '../model/types';
import { missingPractices } from '../recommendation/recommend';
import type { AreaReport } from '../report/types';
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
  const reports = new Map(areas.map(report => [report.areaId, report]));
  return areasOf(model).flatMap(area => {
    const report = reports.get(area.id);
    const practices = (report && missingPractices(area, report))?.practices;
    if (!practices) return [];
    const lacking = [
      ...new Set(practices.flatMap(practice => practice.capabilities)),
    ].filter(id => !uses(id));
    return lacking.map(capabilityId => ({
      areaId: area.id,
      capabilityId,
      soleBlocker: isSoleBlocker(capabilityId, practices, lacking),
    }));
  });
}

function isSoleBlocker(
  capabilityId: string,
  practices: Practice[],
  lacking: string[],
): boolean {
  return (
    lacking.length === 1 &&
    practices.every(practice => practice.capabilities.includes(capabilityId))
  );
}
