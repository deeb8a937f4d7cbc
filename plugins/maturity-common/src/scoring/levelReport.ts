import { isAnswered } from '../assessment/answer';
import {
  type AnswerWithoutTexts,
  withoutTexts,
} from '../assessment/answerTexts';
import type { Assessment } from '../assessment/assessment';
import type { ReportEvidence } from '../evidence/evidence';
import type { AnswerSource } from '../inheritance/effectiveAnswer';
import {
  answerWithProvenance,
  type Provenance,
  type ProvenanceContext,
} from '../inheritance/provenance';
import type { Aspect, PracticeArea, RollupPolicy } from '../model/types';
import type { Recommendation } from '../recommendation/recommend';
import type { Target } from '../target';
import { combineScores, type Score, scoreArea } from './score';

/** The number of areas that are answered: assessed or not applicable. @public */
export interface Coverage {
  answered: number;
  total: number;
}

/** One area of a report. @public */
export interface AreaReport {
  areaId: string;
  /** The effective answer; null if there is none. */
  answer: AnswerWithoutTexts | null;
  level: number | null;
  progress: number | null;
  provenance: Provenance | null;
}

/** One aspect of a report. @public */
export interface AspectReport {
  aspectId: string;
  level: number | null;
  progress: number | null;
  /** The assessed area with the lowest level; the first one of several. */
  weakest: { areaId: string; level: number } | null;
  coverage: Coverage;
  /** True if an area is not answered. */
  partial: boolean;
  /** The target that the owners have set, if any. */
  target?: Target;
}

/** The computed levels of one entity. @public */
export interface LevelReport {
  entityRef: string;
  modelId: string;
  modelVersion: string;
  /** How the levels of areas and aspects are combined. */
  policy: RollupPolicy;
  overall: { level: number | null; progress: number | null };
  coverage: Coverage;
  partial: boolean;
  aspects: AspectReport[];
  areas: AreaReport[];
  /** The entity's own last assessment; null if there is none. */
  assessment: {
    revision: number;
    submittedAt: string;
    submittedBy: string;
  } | null;
}

/**
 * Whether an aspect has a level only because of what other entities answered.
 *
 * @public
 */
export function isInheritedAspect(
  aspect: Pick<Aspect, 'areas'>,
  report: Pick<LevelReport, 'areas'>,
): boolean {
  const assessed = report.areas.filter(
    ({ areaId, level }) =>
      level !== null && aspect.areas.some(({ id }) => id === areaId),
  );
  return (
    assessed.length > 0 &&
    assessed.every(({ provenance }) => provenance?.relation !== 'own')
  );
}

/** Other entities of the catalog that an entity belongs to. @public */
export interface EntityRelations {
  /** Full entity refs, as all of them. */
  owners: string[];
  systems: string[];
  /** Its own domains and, for a component, those of its systems. */
  domains: string[];
}

/** A level report with recommendations, as the API returns it. @public */
export interface EntityReport extends LevelReport {
  /**
   * The owners, systems and domains of the entity that are in the catalog, as
   * far as the caller may see them. Others that the entity names are missing or
   * hidden; there is no telling which.
   */
  relations: EntityRelations;
  /**
   * Ids of capabilities that the entity claims to provide although no model has
   * them; see `unknownCapabilities`.
   */
  unknownCapabilities: string[];
  /** The most worthwhile step first. */
  recommendations: Recommendation[];
  /** What facts about the entity say of the practices. */
  evidence: ReportEvidence;
  /**
   * True if providers, parts or sources are left out because the caller may
   * not see them.
   */
  someHidden: boolean;
}

/** The input of {@link buildReport}. @public */
export interface ReportInput extends ProvenanceContext {
  entityRef: string;
  /** The entity itself, then those that it inherits from, nearest first. */
  sources: AnswerSource[];
  /** The entity's own last assessment. */
  assessment?: Pick<Assessment, 'revision' | 'submittedAt' | 'submittedBy'>;
  targets?: Target[];
}

/**
 * Computes the level report of an entity. Pure, so that the backend and the
 * frontend compute the same.
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
    overall: levelAndProgress(combineScores(model.policy, scoresOf(aspects))),
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
      ...levelAndProgress(score),
      weakest: weakestOf(areas),
      coverage,
      partial: coverage.answered < coverage.total,
      ...(target && { target }),
    },
  };
}

function reportArea(area: PracticeArea, input: ReportInput): AreaReport {
  const given = answerWithProvenance(area.id, input.sources, input);
  if (!given) {
    return {
      areaId: area.id,
      answer: null,
      level: null,
      progress: null,
      provenance: null,
    };
  }
  const { answer, provenance } = given;
  return {
    areaId: area.id,
    answer: withoutTexts(answer),
    ...levelAndProgress(scoreArea(area, answer)),
    provenance,
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

function levelAndProgress(score: Score | null) {
  return {
    level: score?.level ?? null,
    progress: score?.progress ?? null,
  };
}
