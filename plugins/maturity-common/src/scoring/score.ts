import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import { findAreaLevel } from '../model/lookup';
import type {
  AreaLevel,
  Practice,
  PracticeArea,
  RollupPolicy,
} from '../model/types';

/** The next level of an area, and how much of it is in place. @public */
export interface NextLevel {
  level: AreaLevel;
  practices: { practice: Practice; inPlace: boolean }[];
  /** The number of practices that are in place. */
  inPlace: number;
}

/**
 * Gives the level after the one that an answer is at. Null at the last level
 * of the area and if the area is not assessed.
 *
 * @public
 */
export function nextLevelOf(
  area: PracticeArea,
  answer: AnswerWithoutTexts | null,
): NextLevel | null {
  if (answer?.state !== 'assessed') {
    return null;
  }
  const level = findAreaLevel(area, answer.level + 1);
  if (!level) {
    return null;
  }
  const given = new Set(answer.practices);
  const practices = level.practices.map(practice => ({
    practice,
    inPlace: given.has(practice.id),
  }));
  return {
    level,
    practices,
    inPlace: practices.filter(({ inPlace }) => inPlace).length,
  };
}

/** The level of an area, an aspect or an entity. @public */
export interface Score {
  level: number;
  /** The level plus the share (0 to 1) of the next level that is in place. */
  progress: number;
}

/**
 * Scores an area: its progress is the assessed level plus the share of the next
 * level's practices that are in place. Null if the area is not assessed.
 *
 * @public
 */
export function scoreArea(
  area: PracticeArea,
  answer: AnswerWithoutTexts | undefined,
): Score | null {
  if (answer?.state !== 'assessed') {
    return null;
  }
  const { level } = answer;
  const next = nextLevelOf(area, answer);
  const share =
    next && next.practices.length > 0
      ? next.inPlace / next.practices.length
      : 0;
  return { level, progress: level + share };
}

/**
 * Combines scores into one by the policy of the model. Null if there are no
 * scores.
 *
 * @public
 */
export function combineScores(
  policy: RollupPolicy,
  scores: Score[],
): Score | null {
  if (scores.length === 0) {
    return null;
  }
  const sorted = [...scores].sort(
    (a, b) => a.level - b.level || a.progress - b.progress,
  );
  switch (policy) {
    case 'weakest':
      return sorted[0];
    case 'average':
      return {
        level: Math.floor(mean(sorted.map(({ level }) => level))),
        progress: mean(sorted.map(({ progress }) => progress)),
      };
    default:
      return sorted[lowerMedianIndex(sorted.length)];
  }
}

/**
 * Gives the index of the lower median of `count` sorted values: for an even
 * number, that of the lower of the two middle values.
 *
 * @public
 */
export function lowerMedianIndex(count: number): number {
  return Math.ceil(count / 2) - 1;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
