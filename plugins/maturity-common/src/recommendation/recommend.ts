import type { ModelDefinition, Practice, PracticeArea } from '../model/types';
import type { AreaReport, AspectReport } from '../report/types';
import { nextLevelOf } from '../scoring/nextLevel';
import type { Target } from '../target/types';
import type { Recommendation, ResolvedCapability } from './types';

/** What recommendations are made from. @public */
export interface RecommendationInput {
  model: ModelDefinition;
  areas: AreaReport[];
  aspects: Pick<AspectReport, 'aspectId' | 'level'>[];
  targets?: Pick<Target, 'aspectId' | 'level'>[];
  /** How a capability stands for the entity. */
  resolve: (capabilityId: string) => ResolvedCapability;
}

/**
 * The steps to the next level of each assessed area, in the order in which to
 * take them: those that alone complete a level, then those of areas below
 * their target, then from the lowest area of the lowest aspect upwards.
 *
 * @public
 */
export function recommend(input: RecommendationInput): Recommendation[] {
  const { model, areas, aspects, targets = [], resolve } = input;
  const reports = new Map(areas.map(report => [report.areaId, report]));
  const levelOf = new Map(aspects.map(a => [a.aspectId, a.level]));
  const targetOf = new Map(targets.map(t => [t.aspectId, t.level]));

  const ranked = model.aspects.flatMap(aspect =>
    aspect.areas.flatMap(area => {
      const report = reports.get(area.id);
      const missing = report && missingPractices(area, report);
      if (!missing) return [];
      const level = missing.toLevel - 1;
      const recommendation: Recommendation = {
        areaId: area.id,
        toLevel: missing.toLevel,
        practiceIds: missing.practices.map(({ id }) => id),
        completesLevel: missing.practices.length <= 1,
        capabilities: capabilitiesOf(missing.practices).map(resolve),
      };
      const rank = [
        recommendation.completesLevel ? 0 : 1,
        level < (targetOf.get(aspect.id) ?? 0) ? 0 : 1,
        levelOf.get(aspect.id) ?? 0,
        level,
      ];
      return [{ recommendation, rank }];
    }),
  );
  // Sorting is stable: what ranks alike stays in the model's order.
  return ranked
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ recommendation }) => recommendation);
}

/**
 * The practices of the next level that are not in place; null where the area
 * is not assessed or at its last level.
 *
 * @public
 */
export function missingPractices(
  area: PracticeArea,
  report: Pick<AreaReport, 'answer'>,
): { toLevel: number; practices: Practice[] } | null {
  const next = nextLevelOf(area, report.answer);
  return (
    next && {
      toLevel: next.level.level,
      practices: next.practices.flatMap(({ practice, inPlace }) =>
        inPlace ? [] : [practice],
      ),
    }
  );
}

function capabilitiesOf(practices: Practice[]): string[] {
  return [...new Set(practices.flatMap(({ capabilities }) => capabilities))];
}

function compareRanks(a: number[], b: number[]): number {
  const index = a.findIndex((value, position) => value !== b[position]);
  return index === -1 ? 0 : a[index] - b[index];
}
