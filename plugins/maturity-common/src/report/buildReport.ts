import type { Answer, Assessment } from '../assessment/types';
import {
  effectiveAnswer,
  type AnswerSource,
} from '../inheritance/effectiveAnswers';
import type { Aspect, PracticeArea } from '../model/types';
import { combineScores, scoreArea, type Score } from '../scoring/score';
import type { Target } from '../target/types';
import { provenanceOf, type ProvenanceContext } from './provenance';
import type { AreaReport, AspectReport, Coverage, LevelReport } from './types';

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

/** Whether an answer counts as one: an unknown does not. @public */
export function isAnswered(answer: Answer | null): boolean {
  return answer !== null && answer.state !== 'unknown';
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
