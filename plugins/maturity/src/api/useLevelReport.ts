import { useApi } from '@backstage/core-plugin-api';
import type {
  EntityReport,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '.';
import { reportQuery } from './queries';
import { useModel } from './useModel';
import { unavailable, type Unavailable } from './queryState';

/** What the tab of an entity shows. */
export type LevelReportState =
  | Unavailable
  | { status: 'empty'; model: Model; report: EntityReport }
  | { status: 'ready'; model: Model; report: EntityReport };

/** The level report of an entity; empty if it has no assessment of its own. */
export function useLevelReport(entityRef: string): LevelReportState {
  const api = useApi(maturityApiRef);
  const model = useModel();
  const report = useQuery({
    ...reportQuery(api, entityRef, model.data?.id ?? ''),
    enabled: model.data !== undefined,
  });
  if (!model.data || !report.data) {
    return unavailable(model, report);
  }
  return {
    status: report.data.assessment ? 'ready' : 'empty',
    model: model.data,
    report: report.data,
  };
}
