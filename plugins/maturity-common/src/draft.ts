import { type Answer, sameAnswer } from './assessment/answer';
import type { AnswerWithoutTexts } from './assessment/answerTexts';
import {
  type AnswerAuthor,
  authorOf,
  type SubmittedAnswer,
  type SubmittedAnswers,
} from './assessment/assessment';
import { answersOfGoneAreas } from './assessment/modelChanges';
import type { AnswerSource } from './inheritance/effectiveAnswer';
import {
  type AnswerWithProvenance,
  type ProvenanceContext,
  provenanceOf,
} from './inheritance/provenance';
import { findArea } from './model/lookup';

/** One area of a draft. @public */
export interface DraftArea {
  areaId: string;
  /**
   * Opaque version that the next write to this area must send as `If-Match`;
   * null if the draft has no entry for the area yet.
   */
  version: string | null;
  /**
   * What the draft does: `set` an answer, clear it so that the area is
   * inherited again (`cleared`), or keep the last assessment (`unchanged`).
   */
  change: 'set' | 'cleared' | 'unchanged';
  /** The answer that the draft sets; null unless `change` is `set`. */
  answer: Answer | null;
  updatedAt?: string;
  updatedBy?: string;
  /** The answer that the area inherits without an own answer. */
  inherited: AnswerWithProvenance<AnswerWithoutTexts> | null;
  /** The own answer in the last assessment. */
  submitted: AnswerWithProvenance | null;
}

/** An answer to an area that the model no longer has. @public */
export interface GoneArea extends AnswerWithProvenance {
  areaId: string;
  /** The title of the area when the answer was given. */
  title: string;
}

/** The answers being edited for an entity and model, shared by the team. @public */
export interface Draft {
  entityRef: string;
  modelId: string;
  /** Revision of the last assessment; 0 if there is none. */
  revision: number;
  /** All areas of the model, in the model's order. */
  areas: DraftArea[];
  /**
   * Submitted answers to areas that the model no longer has. Each submit
   * carries them over, and they hold again if the area returns.
   */
  gone: GoneArea[];
}

/**
 * An entry of a draft: an answer to set, or null to clear the own answer so that
 * the area is inherited again.
 *
 * @public
 */
export type DraftAnswer = Answer | null;

/**
 * Gives the entries of a draft as it was read, by area id. Areas that it does
 * not change have none.
 *
 * @public
 */
export function draftEntries({
  areas,
}: {
  areas: Pick<DraftArea, 'areaId' | 'change' | 'answer'>[];
}): Record<string, DraftAnswer> {
  return Object.fromEntries(
    areas
      .filter(({ change }) => change !== 'unchanged')
      .map(({ areaId, answer }): [string, DraftAnswer] => [areaId, answer]),
  );
}

/**
 * Tells whether a draft as it was read has something to submit.
 *
 * @public
 */
export function isSubmittable(draft: {
  areas: Pick<DraftArea, 'areaId' | 'change' | 'answer' | 'submitted'>[];
}): boolean {
  const last = Object.fromEntries(
    draft.areas
      .filter(({ submitted }) => submitted !== null)
      .map(({ areaId, submitted }) => [areaId, submitted]),
  );
  return !isEmptyDraft(last, draftEntries(draft));
}

/**
 * Tells whether a draft has nothing to submit: it sets no answer, and clears
 * none that the last assessment has.
 *
 * @param last - the answers of the last assessment, by area id
 * @param draft - the entries of the draft, by area id
 * @public
 */
export function isEmptyDraft(
  last: Readonly<Record<string, unknown>>,
  draft: Record<string, DraftAnswer>,
): boolean {
  return Object.entries(draft).every(
    ([areaId, answer]) => answer === null && !Object.hasOwn(last, areaId),
  );
}

/**
 * Applies a draft to the last assessment. An answer that the draft repeats is
 * confirmed: it counts as given now, but its author stays who gave it first.
 *
 * @param last - the answers of the last assessment
 * @param draft - the entries of the draft, by area id
 * @param submission - when and by whom the draft is submitted
 * @param authors - who wrote the entries of the draft, by area id
 * @returns the answers of the next assessment
 * @public
 */
export function applyDraft(
  last: SubmittedAnswers,
  draft: Record<string, DraftAnswer>,
  submission: Omit<SubmittedAnswer, 'answer' | keyof AnswerAuthor>,
  authors: Record<string, AnswerAuthor> = {},
): SubmittedAnswers {
  const next: SubmittedAnswers = { ...last };
  for (const [areaId, answer] of Object.entries(draft)) {
    if (answer === null) {
      delete next[areaId];
    } else {
      const before = last[areaId];
      const author =
        before && sameAnswer(before.answer, answer)
          ? authorOf(before) ?? authors[areaId]
          : authors[areaId];
      next[areaId] = { answer, ...submission, ...author };
    }
  }
  return next;
}

/**
 * Finds the answers of an entity to areas that the model no longer has. Their
 * titles come from the version of the model that they were given for; if that
 * is not known, the title is the area id.
 *
 * @param source - the entity with its own answers
 * @public
 */
export function goneAreas(
  source: AnswerSource<Answer>,
  context: ProvenanceContext,
): GoneArea[] {
  const { entityRef, relation, answers } = source;
  return answersOfGoneAreas(context.model, answers).map(
    ({ areaId, submitted }) => {
      const was = context.modelByHash?.(submitted.modelHash);
      const effective = { submitted, source: { entityRef, relation } };
      return {
        areaId,
        title: (was && findArea(was, areaId)?.title) ?? areaId,
        answer: submitted.answer,
        provenance: provenanceOf(areaId, effective, context),
      };
    },
  );
}
