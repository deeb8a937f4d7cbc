import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EventParams } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { defaultStaleness } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import knexFactory, { type Knex } from 'knex';
import { createServices, type EntityRequest, ModelRegistry } from '../services';
import { storesOn } from './databases';
import { shopEntities } from './entities';

/** Everything that a test of a service needs. */
export type TestServices = Awaited<ReturnType<typeof testServices>>;

const opened: Knex[] = [];

afterAll(async () => {
  await Promise.all(opened.splice(0).map(knex => knex.destroy()));
});

/**
 * The services on SQLite in memory, with a model of five areas and a catalog
 * that a test changes by changing `entities`. Everybody may do everything
 * unless `permissions` say otherwise.
 */
export async function testServices(
  options: {
    entities?: Entity[];
    models?: ModelRegistry;
    permissions?: PermissionsService;
    kinds?: string[];
    /** The database of other services, as of a backend that ran before. */
    knex?: Knex;
    /** Publishes an event, instead of only recording it. */
    publish?: (event: EventParams) => Promise<void>;
  } = {},
) {
  const entities = options.entities ?? shopEntities();
  const currentCatalog = () => catalogServiceMock({ entities });
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async ref => currentCatalog().getEntityByRef(ref),
    getEntitiesByRefs: async request =>
      currentCatalog().getEntitiesByRefs(request),
    streamEntities: request => currentCatalog().streamEntities(request),
  });
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const published: EventParams[] = [];
  const knex = options.knex ?? openDatabase();
  const stores = await storesOn(knex);
  const services = createServices({
    auth,
    catalog,
    logger,
    stores,
    events: mockServices.events.mock({
      publish: async event => {
        published.push(event);
        await options.publish?.(event);
      },
    }),
    permissions: options.permissions ?? allowingPermissions(),
    models: options.models ?? new ModelRegistry([testModel()]),
    kinds: options.kinds ?? ['component', 'system', 'domain', 'group'],
    staleness: defaultStaleness,
    linksAgeMs: 0,
  });
  return {
    ...services,
    auth,
    catalog,
    entities,
    knex,
    logger,
    published,
    stores,
  };
}

function openDatabase(): Knex {
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
    // Each connection would be a database of its own.
    pool: { min: 1, max: 1 },
  });
  opened.push(knex);
  return knex;
}

/** A request about an entity, by a user. */
export function requestAbout(entityRef: string, model?: string): EntityRequest {
  return {
    entity: parseEntityRef(entityRef),
    model,
    credentials: mockCredentials.user(),
  };
}

function allowingPermissions() {
  const allow = async (requests: unknown[]) =>
    requests.map(
      (): DefinitivePolicyDecision => ({
        result: AuthorizeResult.ALLOW,
      }),
    );
  return mockServices.permissions.mock({
    authorize: allow,
    authorizeConditional: allow,
  });
}
