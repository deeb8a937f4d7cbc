import type { Answer } from '../assessment/types';

/** One assessment in a file: a full snapshot of an entity's own answers. @public */
export interface ExchangedAssessment {
  /** Full entity ref. */
  entityRef: string;
  /** Id of the model; the first configured one if left out. */
  model?: string;
  /** ISO 8601 with a time zone. */
  submittedAt: string;
  /** Full entity ref of who submitted it. */
  submittedBy: string;
  note?: string;
  /** By area id. */
  answers: Record<string, Answer>;
  /**
   * Ids of the areas whose answer stands as the assessment before gave it; all
   * others were given in this one. None if left out.
   */
  carriedOver?: string[];
}

/**
 * What import takes and export gives. The assessments of one entity stand in
 * the order of time.
 *
 * @public
 */
export interface AssessmentDocument {
  assessments: ExchangedAssessment[];
}

/** What becomes of one assessment of an import. @public */
export interface ImportItem {
  /** Its place in the document, from 0. */
  index: number;
  entityRef: string;
  modelId: string;
  submittedAt: string;
  /**
   * `imported`, or `would-import` in a dry run; `skipped` where the history
   * has an assessment of that time; `refused` where it can not be added.
   */
  result: 'imported' | 'would-import' | 'skipped' | 'refused';
  /** That it has, would have, or that is there already. */
  revision?: number;
  /** Why it is skipped or refused. */
  reason?: string;
}

/** What an import did, or would do. @public */
export interface ImportResult {
  dryRun: boolean;
  /** In the order of the document. */
  items: ImportItem[];
}

/** Which histories an export gives; all where it is empty. @public */
export interface ExportFilter {
  /** Full entity refs. */
  entityRef?: string[];
  kind?: string[];
}
