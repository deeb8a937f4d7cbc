import type { Answer } from '../assessment/types';
import type { SourceRelation } from '../inheritance/effectiveAnswers';
import type { RollupPolicy } from '../model/types';
import type { Recommendation } from '../recommendation/types';
import type { Freshness } from '../scoring/freshness';
import type { Target } from '../target/types';

/** Where an effective answer comes from. @public */
export interface Provenance {
  /** Who gave the answer; null where the caller may not see that entity. */
  entityRef: string | null;
  relation: SourceRelation;
  /** In which assessment; null where `entityRef` is. */
  revision: number | null;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full entity ref; null where `entityRef` is. */
  submittedBy: string | null;
  freshness: Freshness;
  /**
   * True where the model now words what the answer says in another way than
   * when it was given: the answer holds, and somebody should look at it again.
   */
  toConfirm: boolean;
}

/** How many areas are answered: assessed or not applicable. @public */
export interface Coverage {
  answered: number;
  total: number;
}

/** One area of a report. @public */
export interface AreaReport {
  areaId: string;
  /** The effective answer, or null where nobody gave one. */
  answer: Answer | null;
  level: number | null;
  progress: number | null;
  provenance: Provenance | null;
}

/** One aspect of a report. @public */
export interface AspectReport {
  aspectId: string;
  level: number | null;
  progress: number | null;
  /** The lowest assessed area. */
  weakest: { areaId: string; level: number } | null;
  coverage: Coverage;
  /** True where some area is not answered. */
  partial: boolean;
  /** What the owners aim at, where they said so. */
  target?: Target;
}

/** The computed result for one entity. @public */
export interface LevelReport {
  entityRef: string;
  modelId: string;
  modelVersion: string;
  /** How levels of many areas are made. */
  policy: RollupPolicy;
  overall: { level: number | null; progress: number | null };
  coverage: Coverage;
  partial: boolean;
  aspects: AspectReport[];
  areas: AreaReport[];
  /** The entity's own last assessment, or null. */
  assessment: {
    revision: number;
    submittedAt: string;
    submittedBy: string;
  } | null;
}

/** A level report, and what to do next: what the API gives. @public */
export interface EntityReport extends LevelReport {
  /** In the order in which to take them. */
  recommendations: Recommendation[];
  /**
   * True where providers, parts or sources are left out that the caller may
   * not see.
   */
  someHidden: boolean;
}
