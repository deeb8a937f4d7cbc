import type {
  Answer,
  AnswerSource,
  AreaCapabilities,
  CheckedFact,
  EntityEvidence,
  HoldingCheck,
  LevelChange,
} from '@cnmm/backstage-plugin-maturity-common';
import type { DailyAnswers } from '../assessments/assessmentRows';

/** An entity whose answers apply to another one. Its ref is in lower case. */
export type SourceRef = Omit<AnswerSource, 'answers'>;

/** The levels of an entity by one model, in the form that is counted. */
export interface ProjectedReport {
  modelId: string;
  level: number | null;
  /** Of the entity's own latest assessment; 0 if there is none. */
  revision: number;
  answered: number;
  total: number;
  /** Of all answers that apply to the entity. */
  oldestSubmittedAt: string | null;
  /** Aspects that have a level. */
  aspects: { aspectId: string; level: number; inherited: boolean }[];
  /** Areas that have an answer. */
  areas: {
    areaId: string;
    state: Answer['state'];
    level: number | null;
    sourceRef: string;
    submittedAt: string;
  }[];
  /** What facts say about its claims. */
  evidence: EntityEvidence;
  /** Ids of the capabilities that checks have found it to use. */
  seenUses: string[];
  /** What its areas need for their next levels. */
  needs: AreaCapabilities[];
  /** The history of the levels of the aspects. */
  changes: LevelChange[];
}

/** What the report of an entity by one model is computed from. */
export interface ProjectionInput {
  entityRef: string;
  /** The entity itself first, then those it inherits from, nearest first. */
  sources: SourceRef[];
  /** The checks that hold for the entity. */
  holding: HoldingCheck[];
  /** The assessments of the sources, day by day, the oldest first. */
  assessments: DailyAnswers[];
}

/** Computes the projected reports of entities by one model. */
export interface ReportProjector {
  modelId: string;
  /** Finds the checks that hold for an entity with some facts. */
  holding(facts: CheckedFact[]): HoldingCheck[];
  /** Must change whenever the same input gives a different report. */
  version: string;
  project(input: ProjectionInput): ProjectedReport;
}
