import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { ClientMaturityService } from './ClientMaturityService';
import type { MaturityService } from './MaturityService';

/**
 * Reads levels and assessments: depend on it from any backend plugin or
 * module, there is nothing to install.
 *
 * @public
 */
export const maturityServiceRef = createServiceRef<MaturityService>({
  id: 'maturity.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new ClientMaturityService({ auth, discovery }),
    }),
});
