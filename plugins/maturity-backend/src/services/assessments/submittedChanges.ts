import { ConflictError, CustomErrorBase } from '@backstage/errors';
import {
  type Answer,
  type AnswerAuthor,
  type DraftDifferences,
  differencesToReviewed,
  isEmptyDraft,
  type Model,
  repeatAnswer,
  type ReviewedDraft,
} from '@cnmm/backstage-plugin-maturity-common';
import type { SubmitState } from '../../database';
import type { ReadEntity } from '../reports/EntityReader';
import type { AnswerChanges } from './nextAssessment';

/** The number of differences that an error names. */
const MAX_NAMED = 5;

/** A draft is submitted by somebody who does not say what they reviewed. */
export class ReviewRequiredError extends CustomErrorBase {
  name = 'ReviewRequiredError' as const;

  constructor() {
    super(
      'reviewed: required, with the revision and the versions of the draft as it was read',
    );
  }
}

/** A draft is no longer what was reviewed. */
export class ReviewOutdatedError extends CustomErrorBase {
  name = 'ReviewOutdatedError' as const;

  readonly differences: DraftDifferences;

  constructor(entityRef: string, differences: DraftDifferences) {
    const { revision, areas } = differences;
    const all = [
      ...(revision === undefined ? [] : [`revision is ${revision}`]),
      ...areas.map(({ areaId, difference }) => `${areaId} was ${difference}`),
    ];
    const named = [
      ...all.slice(0, MAX_NAMED),
      ...(all.length > MAX_NAMED ? ['and more'] : []),
    ];
    super(
      `reviewed: the draft of ${entityRef} has changed since: ${named.join(
        ', ',
      )}`,
    );
    this.differences = differences;
  }
}

/**
 * The changes that a draft makes, if they are those that were reviewed.
 *
 * @throws ReviewOutdatedError if they are others
 * @throws ConflictError if there are none, or if an answer is at a level that
 * the model no longer has
 */
export function reviewedChanges(
  { last, draft }: SubmitState,
  { key, model }: ReadEntity,
  reviewed: ReviewedDraft,
): AnswerChanges {
  const differences = differencesToReviewed(reviewed, {
    revision: last?.revision ?? 0,
    areas: draft,
  });
  if (differences) throw new ReviewOutdatedError(key.entityRef, differences);
  const answers = Object.fromEntries(
    draft.map(({ areaId, answer }) => [
      areaId,
      answer && adaptToModel(model, areaId, answer),
    ]),
  );
  if (isEmptyDraft(last?.answers ?? {}, answers)) {
    throw new ConflictError(
      `The draft of ${key.entityRef} is empty, so there is nothing to submit`,
    );
  }
  const authors = Object.fromEntries(
    draft.map(({ areaId, updatedAt, updatedBy }): [string, AnswerAuthor] => [
      areaId,
      { answeredAt: updatedAt, answeredBy: updatedBy },
    ]),
  );
  return { answers, authors };
}

/**
 * Adapts an answer of the draft to the current model, which may have changed
 * since it was given.
 */
function adaptToModel(model: Model, areaId: string, answer: Answer): Answer {
  const adapted = repeatAnswer(model, areaId, answer);
  if (!adapted) {
    throw new ConflictError(
      `${areaId}: the model no longer has the level of the draft's answer. Answer the area again`,
    );
  }
  return adapted;
}
