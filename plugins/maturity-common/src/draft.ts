import type { Answer } from './assessment/answer';
import type {
  SubmittedAnswer,
  SubmittedAnswers,
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
   * What the next write of this area has to name in `If-Match`; null where
   * the draft says nothing of the area yet. Opaque.
   */
  version: string | null;
  /**
   * What the draft says: `set` to an answer, `cleared` so that the area is
   * inherited again, or `unchanged` from the last assessment.
   */
  change: 'set' | 'cleared' | 'unchanged';
  /** The answer that the draft sets, else null. */
  answer: Answer | null;
  updatedAt?: string;
  updatedBy?: string;
  /** The answer that holds without one of the entity's own. */
  inherited: AnswerWithProvenance | null;
  /** The entity's own answer in its last assessment. */
  submitted: AnswerWithProvenance | null;
}

/** An own answer to an area that the model no longer has. @public */
export interface GoneArea extends AnswerWithProvenance {
  areaId: string;
  /** As the model called it when the answer was given. */
  title: string;
}

/** The answers being edited for an entity, shared by its team. @public */
export interface Draft {
  entityRef: string;
  modelId: string;
  /** Revision of the last assessment, 0 where there is none. */
  revision: number;
  /** Every area of the model, in its order. */
  areas: DraftArea[];
  /**
   * The submitted answers to areas that the model no longer has. They are
   * carried over by each submit and hold again when the area comes back.
   */
  gone: GoneArea[];
}

/**
 * One change to a draft: an answer to set, or null to clear the own answer so
 * that the area is inherited again.
 *
 * @public
 */
export type DraftAnswer = Answer | null;

/**
 * The answers of the next assessment: those of the last one, with what the
 * draft sets and clears. An answer that the draft repeats is confirmed: it
 * counts as given now.
 *
 * @public
 */
export function applyDraft(
  last: SubmittedAnswers,
  draft: Record<string, DraftAnswer>,
  submission: Omit<SubmittedAnswer, 'answer'>,
): SubmittedAnswers {
  const next: SubmittedAnswers = { ...last };
  for (const [areaId, answer] of Object.entries(draft)) {
    if (answer === null) {
      delete next[areaId];
    } else {
      next[areaId] = { answer, ...submission };
    }
  }
  return next;
}

/**
 * The answers of an entity to areas that the model no longer has, titled as
 * in the model that they were given to, or by their id where nobody knows it.
 *
 * @param source - the entity with its own answers
 * @public
 */
export function goneAreas(
  source: AnswerSource,
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
