import type { Answer } from '../assessment/types';
import type { Provenance } from '../report/types';

/** An answer beside the draft: inherited, or the last submitted one. @public */
export interface AnswerWithProvenance {
  answer: Answer;
  provenance: Provenance;
}

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
