import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { maturityFactProvidersExtensionPoint } from '@cnmm/backstage-plugin-maturity-node';
import { readSettings } from './config';
import { TechInsightsApi } from './TechInsightsApi';
import { TechInsightsFacts } from './TechInsightsFacts';

/**
 * Reads the facts that `maturity.techInsights` names from the backend of the
 * plugin `tech-insights`, and gives them to the maturity backend.
 *
 * @public
 */
export const maturityModuleTechInsights = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'tech-insights',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        facts: maturityFactProvidersExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ auth, config, discovery, facts, logger }) {
        facts.addFactProvider(
          new TechInsightsFacts({
            ...readSettings(config),
            api: new TechInsightsApi({ auth, discovery }),
            logger,
          }),
        );
      },
    });
  },
});
