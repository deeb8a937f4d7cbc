import type {
  LevelReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { useReportsAt } from '../api/assessmentHistory';

/**
 * Where an entity stood by the assessment before its last one; undefined
 * where there is none, or it is not known.
 */
export function useLevelsBefore(
  model: Model,
  { entityRef, assessment }: LevelReport,
): LevelReport | undefined {
  const revision = (assessment?.revision ?? 0) - 1;
  const state = useReportsAt(entityRef, model, revision > 0 ? [revision] : []);
  return state.status === 'ready' ? state.reports.at(0)?.report : undefined;
}
