import { areasOf } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import { missingPractices } from '../recommendation/recommend';
import type { AreaReport } from '../report/types';

/** What an area of an entity needs for its next level and does not have. */
export interface LackingArea {
  areaId: string;
  /** Needed by a missing practice, and not used: each once, in order. */
  capabilityIds: string[];
  /** Whether each of the missing practices needs some of them. */
  nothingElse: boolean;
}

/** The areas that are not at their last levels, in the order of the model. */
export function lackingAreas(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): LackingArea[] {
  const reports = new Map(areas.map(report => [report.areaId, report]));
  return areasOf(model).flatMap(area => {
    const report = reports.get(area.id);
    const practices = (report && missingPractices(area, report))?.practices;
    if (!practices) return [];
    const lacking = practices.map(({ capabilities }) =>
      capabilities.filter(id => !uses(id)),
    );
    return [
      {
        areaId: area.id,
        capabilityIds: [...new Set(lacking.flat())],
        nothingElse: lacking.every(ids => ids.length > 0),
      },
    ];
  });
}
