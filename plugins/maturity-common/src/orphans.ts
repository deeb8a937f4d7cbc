/**
 * What is stored for an entity that is not in the catalog, by all models.
 *
 * @public
 */
export interface OrphanedAnswers {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** Also of models that are no longer served. */
  modelIds: string[];
  /** The number of assessments. */
  assessments: number;
  /** When the last of them was submitted: ISO 8601, UTC. Null if there is none. */
  submittedAt: string | null;
  /** Full entity ref of the user who submitted it. */
  submittedBy: string | null;
  /** The number of areas in drafts. */
  draftAnswers: number;
  /** The number of targets. */
  targets: number;
}

/** A request to attach orphaned answers to another entity. @public */
export interface Reattachment {
  /** Full entity ref. Must not be in the catalog. */
  from: string;
  /**
   * Full entity ref. Must be in the catalog, be of a kind that is assessed, and
   * have no answers or targets by the same models.
   */
  to: string;
}

/** What was attached to another entity. @public */
export interface ReattachResult extends Reattachment {
  modelIds: string[];
  assessments: number;
  draftAnswers: number;
  targets: number;
}
