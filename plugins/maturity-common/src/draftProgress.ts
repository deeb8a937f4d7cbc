import { isAnswered } from './assessment/answer';
import type { DraftArea } from './draft';
import { isAskedOn } from './model/lookup';
import type { PracticeArea } from './model/types';

/**
 * How far people are with a draft. Every area counts once. What merely exists,
 * from an earlier assessment or from elsewhere, is no progress.
 *
 * @public
 */
export interface DraftProgress {
  /** Areas that the draft answers, if only to confirm the last answer. */
  confirmed: number;
  /** Areas to answer: the confirmed ones, and those that wait for it. */
  asked: number;
  /** Areas without an own answer for which an inherited one applies. */
  inherited: number;
  /** Areas that are not asked on the kind, and that nobody has answered. */
  elsewhere: number;
}

/**
 * Computes how far people are with the given areas of a draft.
 *
 * @param areas - the areas of the model to count
 * @param draft - the draft; areas that it does not have do not count
 * @param kind - the kind of the entity
 * @public
 */
export function draftProgress(
  areas: Pick<PracticeArea, 'id' | 'askedOn'>[],
  draft: {
    areas: Pick<DraftArea, 'areaId' | 'change' | 'inherited' | 'submitted'>[];
  },
  kind: string,
): DraftProgress {
  const progress = { confirmed: 0, asked: 0, inherited: 0, elsewhere: 0 };
  const drafted = new Map(draft.areas.map(area => [area.areaId, area]));
  for (const area of areas) {
    const given = drafted.get(area.id);
    if (!given) continue;
    const { change, inherited, submitted } = given;
    const hasOwn =
      change === 'set' || (change === 'unchanged' && submitted !== null);
    if (change === 'set') progress.confirmed += 1;
    if (hasOwn) progress.asked += 1;
    else if (isAnswered(inherited?.answer ?? null)) progress.inherited += 1;
    else if (isAskedOn(area, kind)) progress.asked += 1;
    else progress.elsewhere += 1;
  }
  return progress;
}
