import type { Answer } from '../assessment/types';
import { findAreaLevel } from '../model/lookup';
import type { AreaLevel, Practice, PracticeArea } from '../model/types';

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
