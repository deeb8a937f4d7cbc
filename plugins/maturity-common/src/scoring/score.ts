import type { Answer } from '../assessment/answer';
import { findAreaLevel } from '../model/lookup';
import type {
  AreaLevel,
  Practice,
  PracticeArea,
  RollupPolicy,
} from '../model/types';

/** The level to aim at next in an area, and how much of it is in place. @public */
export interface NextLevel {
  level: AreaLevel;
  practices: { practice: Practice; inPlace: boolean }[];
  inPlace: number;
}

/**
 * The level after the one that an answer is at. Null where there is none:
 * at the last level, and where the area is not assessed.
 *
 * @public
 */
export function nextLevelOf(
  area: PracticeArea,
  answer: Answer | null,
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

/** Where something stands. @public */
export interface Score {
  level: number;
  /** The level, plus the share of the next one that is in place. */
  progress: number;
}

/**
 * The score of an area: the assessed level, and beside it the share of the
 * next level's practices that are in place. Null where it is not assessed.
 *
 * @public
 */
export function scoreArea(
  area: PracticeArea,
  answer: Answer | undefined,
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
 * One score from many, by the model's policy. Null where there is none.
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
 * The position of the lower median among `count` sorted values: of an even
 * number, the lower of the two in the middle.
 *
 * @public
 */
export function lowerMedianIndex(count: number): number {
  return Math.ceil(count / 2) - 1;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
