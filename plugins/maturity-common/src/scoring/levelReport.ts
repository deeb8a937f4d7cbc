import { type Answer, isAnswered } from '../assessment/answer';
import type { Assessment } from '../assessment/assessment';
import {
  type AnswerSource,
  effectiveAnswer,
} from '../inheritance/effectiveAnswer';
import {
  type Provenance,
  type ProvenanceContext,
  provenanceOf,
} from '../inheritance/provenance';
import type { Aspect, PracticeArea, RollupPolicy } from '../model/types';
import type { Recommendation } from '../recommendation/recommend';
import type { Target } from '../target';
import { combineScores, type Score, scoreArea } from './score';

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

/** What a report is made from. @public */
export interface ReportInput extends ProvenanceContext {
  entityRef: string;
  /** The entity itself first, then those it inherits from, nearest first. */
  sources: AnswerSource[];
  /** The entity's own last assessment. */
  assessment?: Pick<Assessment, 'revision' | 'submittedAt' | 'submittedBy'>;
  /** The targets of the entity. */
  targets?: Target[];
}

/**
 * The level report of an entity: pure, the same on the server and on screens.
 *
 * @public
 */
export function buildReport(input: ReportInput): LevelReport {
  const { entityRef, model, assessment } = input;
  const reports = model.aspects.map(aspect => reportAspect(aspect, input));
  const areas = reports.flatMap(report => report.areas);
  const aspects = reports.map(report => report.aspect);
  const coverage = coverageOf(areas);
  return {
    entityRef,
    modelId: model.id,
    modelVersion: model.version,
    policy: model.policy,
    overall: orNull(combineScores(model.policy, scoresOf(aspects))),
    coverage,
    partial: coverage.answered < coverage.total,
    aspects,
    areas,
    assessment: assessment
      ? {
          revision: assessment.revision,
          submittedAt: assessment.submittedAt,
          submittedBy: assessment.submittedBy,
        }
      : null,
  };
}

function reportAspect(
  aspect: Aspect,
  input: ReportInput,
): { aspect: AspectReport; areas: AreaReport[] } {
  const areas = aspect.areas.map(area => reportArea(area, input));
  const coverage = coverageOf(areas);
  const score = combineScores(input.model.policy, scoresOf(areas));
  const target = input.targets?.find(({ aspectId }) => aspectId === aspect.id);
  return {
    areas,
    aspect: {
      aspectId: aspect.id,
      ...orNull(score),
      weakest: weakestOf(areas),
      coverage,
      partial: coverage.answered < coverage.total,
      ...(target && { target }),
    },
  };
}

function reportArea(area: PracticeArea, input: ReportInput): AreaReport {
  const effective = effectiveAnswer(area.id, input.sources);
  if (!effective) {
    return {
      areaId: area.id,
      answer: null,
      level: null,
      progress: null,
      provenance: null,
    };
  }
  const { answer } = effective.submitted;
  return {
    areaId: area.id,
    answer,
    ...orNull(scoreArea(area, answer)),
    provenance: provenanceOf(area.id, effective, input),
  };
}

function coverageOf(areas: AreaReport[]): Coverage {
  const answered = areas.filter(({ answer }) => isAnswered(answer)).length;
  return { answered, total: areas.length };
}

function weakestOf(areas: AreaReport[]): AspectReport['weakest'] {
  return areas.reduce<AspectReport['weakest']>(
    (weakest, { areaId, level }) =>
      level !== null && (weakest === null || level < weakest.level)
        ? { areaId, level }
        : weakest,
    null,
  );
}

function scoresOf(
  reports: { level: number | null; progress: number | null }[],
): Score[] {
  return reports.flatMap(({ level, progress }) =>
    level === null || progress === null ? [] : [{ level, progress }],
  );
}

function orNull(score: Score | null) {
  return {
    level: score?.level ?? null,
    progress: score?.progress ?? null,
  };
}
