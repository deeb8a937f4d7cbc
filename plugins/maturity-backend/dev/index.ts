import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { shopEntities } from '../src/__testUtils__/entities';

// Serves the plugin on its own, with a small catalog and an empty database in
// memory. Start it with `yarn start`, then try, for example:
//
//   curl http://localhost:7007/api/maturity/models
//   curl http://localhost:7007/api/maturity/entities/component/default/checkout/report
//
// Requests are made as a mock user who may do everything. To call it without
// credentials or as a service, add one of these headers:
//
//   Authorization: Bearer mock-none-token
//   Authorization: Bearer mock-service-token

const backend = createBackend();

backend.add(
  mockServices.rootConfig.factory({
    data: {
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { port: 7007, host: '127.0.0.1' },
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(mockServices.permissions.factory());
backend.add(catalogServiceMock.factory({ entities: shopEntities() }));

backend.add(import('../src'));

backend.start();
