import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { AssessmentReport } from '../api/assessmentHistory';

/** A level that holds from a time on. */
export interface LinePoint {
  /** Milliseconds since 1970. */
  at: number;
  /** Null where the aspect is not assessed. */
  level: number | null;
}

/** An aspect over time. */
export interface AspectLine {
  aspectId: string;
  title: string;
  points: LinePoint[];
}

/**
 * The levels of each aspect over time, until now.
 *
 * @param reports - oldest first
 */
export function aspectLines(
  model: Model,
  reports: AssessmentReport[],
  now: Date,
): AspectLine[] {
  return model.aspects.map(({ id, title }) => {
    const points = reports.map(({ assessment, report }) => ({
      at: Date.parse(assessment.submittedAt),
      level:
        report.aspects.find(({ aspectId }) => aspectId === id)?.level ?? null,
    }));
    const level = points.at(-1)?.level ?? null;
    return {
      aspectId: id,
      title,
      points: [...points, { at: now.getTime(), level }],
    };
  });
}
