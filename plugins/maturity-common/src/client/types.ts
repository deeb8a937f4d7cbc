import type {
  Assessment,
  AssessmentSummary,
  AnswerChange,
} from '../assessment';
import type { EntityReport } from '../report';

/** A page of a longer list. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  /** Give it as `cursor` to read on; absent on the last page. */
  nextCursor?: string;
  /** True where entities are left out that the caller may not see. */
  someHidden?: boolean;
}

/** An assessment, with what changed against the one before. @public */
export interface AssessmentWithChanges {
  assessment: Assessment;
  changes: AnswerChange[];
}

/** What a submit gives. @public */
export interface SubmitResult {
  assessment: Assessment;
  report: EntityReport;
}

/** The report of one of many entities. @public */
export interface QueriedReport {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /**
   * Null where the entity does not exist, the caller may not see it, or its
   * kind is not assessed.
   */
  report: EntityReport | null;
}

/** A page of the history of an entity, newest first. @public */
export type AssessmentPage = Page<AssessmentSummary>;
