import { createApiRef } from '@backstage/core-plugin-api';
import type { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';

/** The part of the maturity backend's client that the frontend uses. @public */
export type MaturityApi = Pick<
  MaturityClient,
  | 'clearDraftAnswer'
  | 'decideProvider'
  | 'decideProviders'
  | 'discardDraft'
  | 'exportAssessments'
  | 'exportPortfolio'
  | 'getAnswer'
  | 'getAssessment'
  | 'getAssessments'
  | 'getBuildOrder'
  | 'getCapabilities'
  | 'getCapabilityDemand'
  | 'getDraft'
  | 'getModel'
  | 'getModels'
  | 'getOrphans'
  | 'getPortfolioEntities'
  | 'getPortfolioStatus'
  | 'getReport'
  | 'getRollups'
  | 'getTrend'
  | 'importAssessments'
  | 'reattachOrphan'
  | 'removeTarget'
  | 'setDraftAnswer'
  | 'setTarget'
  | 'submitDraft'
  | 'withdrawProviderDecision'
>;

/** The API of the maturity backend. @public */
export const maturityApiRef = createApiRef<MaturityApi>({
  id: 'plugin.maturity.client',
});
