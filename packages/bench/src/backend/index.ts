import { createBackend } from '@backstage/backend-defaults';

/**
 * The backend that is measured: a catalog, permissions, sign-in and maturity.
 * The bus that takes events from replica to replica is left out, as what it
 * costs to be told of thousands of levels is its own affair.
 * To be looked at in a browser, it also has what the demo portal asks for.
 */
const backend = createBackend();

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
// The demo portal exports nothing, and is the only one to have these.
// eslint-disable-next-line @backstage/no-forbidden-package-imports
backend.add(import('backend/src/exampleUsers.ts'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('./fillCatalog'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./policy'));
backend.add(import('@cnmm/backstage-plugin-maturity-backend'));
backend.add(import('./baselines'));

if (process.env.BENCH_SERVE) {
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
  backend.add(import('@backstage/plugin-search-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-user-settings-backend'));
}

backend.start();
