import { createApiRef } from '@backstage/core-plugin-api';
import type { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';

/** What the screens ask of the maturity backend. @public */
export type MaturityApi = Pick<
  MaturityClient,
  | 'clearDraftAnswer'
  | 'discardDraft'
  | 'exportAssessments'
  | 'exportPortfolio'
  | 'getAssessment'
  | 'getAssessments'
  | 'getCapabilityDemand'
  | 'getDraft'
  | 'getModel'
  | 'getModels'
  | 'getPortfolioEntities'
  | 'getPortfolioStatus'
  | 'getReport'
  | 'getRollups'
  | 'getTrend'
  | 'importAssessments'
  | 'removeTarget'
  | 'setDraftAnswer'
  | 'setTarget'
  | 'submitDraft'
>;

/** The API that the screens read from and write to. @public */
export const maturityApiRef = createApiRef<MaturityApi>({
  id: 'plugin.maturity.client',
});
