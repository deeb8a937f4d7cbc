import type { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { EventParams } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { defaultStaleness } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { InMemoryStores } from '../database';
import {
  AnswerSources,
  AssessmentService,
  DraftService,
  EntityReader,
  EntityReports,
  EventPublisher,
  ExchangeService,
  ImportService,
  ModelRegistry,
  ModelVersions,
  PortfolioService,
  Projection,
  Reconciler,
  ReportService,
  TargetService,
  Updates,
  Visibility,
  VisibleEntities,
  type EntityRequest,
} from '../services';
import { shopEntities } from './entities';

const kinds = ['component', 'system', 'domain', 'group'];

/**
 * All services on stores in memory, with a model of five areas and a catalog
 * that a test changes by changing `entities`.
 */
export function testServices(
  options: {
    entities?: Entity[];
    models?: ModelRegistry;
    permissions?: PermissionsService;
  } = {},
) {
  const entities = options.entities ?? shopEntities();
  const catalogNow = () => catalogServiceMock({ entities });
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async ref => catalogNow().getEntityByRef(ref),
    getEntitiesByRefs: async request => catalogNow().getEntitiesByRefs(request),
    streamEntities: request => catalogNow().streamEntities(request),
  });
  const auth = mockServices.auth();
  const logger = mockServices.logger.mock();
  const models = options.models ?? new ModelRegistry([testModel()]);
  const published: EventParams[] = [];
  const publisher = new EventPublisher({
    events: mockServices.events.mock({
      publish: async event => {
        published.push(event);
      },
    }),
    logger,
  });
  const stores = InMemoryStores.create();
  const { assessments, drafts, projection: store } = stores;
  const staleness = defaultStaleness;
  const answerSources = new AnswerSources({ catalog, auth, linksAgeMs: 0 });
  const projection = new Projection({
    store,
    models,
    publisher,
    logger,
  });
  const updates = new Updates({ store: stores.updates, projection, logger });
  const versions = new ModelVersions({ store: stores.modelVersions });
  const permissions = options.permissions ?? allowingPermissions();
  const visible = new VisibleEntities({ permissions, catalog, auth });
  const reader = new EntityReader({
    catalog,
    kinds,
    models,
    versions,
    answerSources,
    assessments,
    targets: stores.targets,
    visible,
    staleness,
  });
  const reports = new EntityReports({
    reader,
    visible,
    portfolio: stores.portfolio,
    parts: stores.parts,
  });
  return {
    entities,
    auth,
    catalog,
    logger,
    stores,
    versions,
    answerSources,
    reports: new ReportService({ reader, reports }),
    targets: new TargetService({ reader, targets: stores.targets }),
    drafts: new DraftService({ reader, drafts, visible }),
    assessments: new AssessmentService({
      reader,
      reports,
      assessments,
      projection,
      updates,
      publisher,
    }),
    exchange: new ExchangeService({
      models,
      kinds,
      assessments,
      updates,
      publisher,
    }),
    publisher,
    published,
    projection,
    updates,
    portfolio: new PortfolioService({
      models,
      store: stores.portfolio,
      projection: store,
      updates: stores.updates,
      visibility: new Visibility({
        catalog,
        store: stores.portfolio,
        visible,
      }),
      staleness,
    }),
    imports: new ImportService({
      kinds,
      models,
      assessments,
      updates,
      logger,
    }),
    reconciler: new Reconciler({
      catalog,
      auth,
      kinds,
      answerSources,
      projection,
      store,
      logger,
    }),
  };
}

/** An entity, asked for by a user. */
export function target(entityRef: string, model?: string): EntityRequest {
  return {
    entity: parseEntityRef(entityRef),
    model,
    credentials: mockCredentials.user(),
  };
}

/** Everybody may do everything. */
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
