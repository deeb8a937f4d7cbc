import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type { Assessment } from '../assessment/assessment';
import {
  type AnswerSource,
  effectiveAnswer,
} from '../inheritance/effectiveAnswer';
import type { Aspect, ModelDefinition } from '../model/types';
import { combineScores } from '../scoring/score';

/** A change of the level of an entity in an aspect. @public */
export interface LevelChange {
  aspectId: string;
  /** Null if it was not assessed before. */
  from: number | null;
  /** Null if it is no longer assessed. */
  to: number | null;
  /** When the answer that caused it was submitted: ISO 8601, UTC. */
  at: string;
}

/** A source of answers with its assessments. @public */
export interface SourceHistory extends Omit<AnswerSource, 'answers'> {
  /** In the order of their revisions. */
  assessments: Pick<
    Assessment<AnswerWithoutTexts>,
    'answers' | 'submittedAt'
  >[];
}

/**
 * Computes how the levels of an entity have changed with each of its own
 * assessments and of those that it inherits from. Assumes that it has always
 * inherited from the same sources.
 *
 * It computes only what an assessment may have changed, as histories are long
 * and shared by many heirs.
 *
 * @param sources - the entity itself, then the entities that it inherits from,
 * nearest first
 * @returns the changes, oldest first
 * @public
 */
export function levelChanges(
  model: ModelDefinition,
  sources: SourceHistory[],
): LevelChange[] {
  const current = sources.map(
    ({ assessments: _, ...source }): AnswerSource => ({
      ...source,
      answers: {},
    }),
  );
  const levels = new Map<string, number | null>();
  return byTime(sources).flatMap(([at, submitted]) => {
    const areaIds = new Set<string>();
    for (const { index, answers } of submitted) {
      const source = current[index];
      for (const areaId of areasThatDiffer(source.answers, answers)) {
        areaIds.add(areaId);
      }
      current[index] = { ...source, answers };
    }
    return model.aspects
      .filter(({ areas }) => areas.some(({ id }) => areaIds.has(id)))
      .flatMap((aspect): LevelChange[] => {
        const { id: aspectId } = aspect;
        const from = levels.get(aspectId) ?? null;
        const to = levelOf(aspect, model, current);
        levels.set(aspectId, to);
        return from === to ? [] : [{ aspectId, from, to, at }];
      });
  });
}

type Answers = AnswerSource['answers'];

/** What was submitted at each time, and by which of the sources. */
function byTime(
  sources: SourceHistory[],
): [at: string, submitted: { index: number; answers: Answers }[]][] {
  const times = new Map<string, { index: number; answers: Answers }[]>();
  sources.forEach(({ assessments }, index) => {
    for (const { submittedAt, answers } of assessments) {
      const submitted = times.get(submittedAt) ?? [];
      times.set(submittedAt, [...submitted, { index, answers }]);
    }
  });
  // ISO 8601 times in UTC sort as text.
  return [...times].sort(([a], [b]) => Number(a > b) - Number(a < b));
}

/** The areas where something differs that a level may depend on. */
function areasThatDiffer(before: Answers, after: Answers): string[] {
  return Object.keys({ ...before, ...after }).filter(areaId => {
    const was = before[areaId]?.answer;
    const is = after[areaId]?.answer;
    return was?.state !== is?.state || levelIn(was) !== levelIn(is);
  });
}

function levelIn(answer: AnswerWithoutTexts | undefined): number | null {
  return answer?.state === 'assessed' ? answer.level : null;
}

function levelOf(
  { areas }: Aspect,
  { policy }: ModelDefinition,
  sources: AnswerSource[],
): number | null {
  const scores = areas.flatMap(area => {
    const level = levelIn(effectiveAnswer(area, sources)?.submitted.answer);
    // No level depends on the progress towards the next one.
    return level === null ? [] : [{ level, progress: level }];
  });
  return combineScores(policy, scores)?.level ?? null;
}
