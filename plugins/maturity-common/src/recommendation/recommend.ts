import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type { ModelDefinition, Practice, PracticeArea } from '../model/types';
import { nextLevelOf } from '../scoring/score';
import type { Target } from '../target';
import type { ResolvedCapability } from './capabilities';

/** The step that lifts one area to its next level. @public */
export interface Recommendation {
  areaId: string;
  toLevel: number;
  /** Practices of that level that are not in place, in the model's order. */
  practiceIds: string[];
  /** True if at most one practice is missing. */
  completesLevel: boolean;
  /** The capabilities that those practices need, each once. */
  capabilities: ResolvedCapability[];
}

/** The input of {@link recommend}. @public */
export interface RecommendationInput {
  model: ModelDefinition;
  /** The effective answers. */
  areas: { areaId: string; answer: AnswerWithoutTexts | null }[];
  aspects: { aspectId: string; level: number | null }[];
  targets?: Pick<Target, 'aspectId' | 'level'>[];
  /** Tells whether the entity uses a capability and who provides it. */
  resolve: (capabilityId: string) => ResolvedCapability;
}

/**
 * Recommends a step for each assessed area below its last level. Areas below
 * their target come first, then levels whose practices are all in place, then
 * steps that alone complete a level, then the lowest area of the lowest aspect.
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
        level < (targetOf.get(aspect.id) ?? 0) ? 0 : 1,
        // A level whose practices are all in place only needs an answer.
        Math.min(missing.practices.length, 2),
        levelOf.get(aspect.id) ?? 0,
        level,
      ];
      return [{ recommendation, rank }];
    }),
  );
  // Sorting is stable, so equal ranks keep the model's order.
  return ranked
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .map(({ recommendation }) => recommendation);
}

/**
 * Finds the practices of the next level that are not in place. Returns null if
 * the area is not assessed or is at its last level.
 *
 * @public
 */
export function missingPractices(
  area: PracticeArea,
  { answer }: { answer: AnswerWithoutTexts | null },
): { toLevel: number; practices: Practice[] } | null {
  const next = nextLevelOf(area, answer);
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
