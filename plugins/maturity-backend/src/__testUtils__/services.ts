import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { defaultStaleness } from '@cnmm/backstage-plugin-maturity-common';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { InMemoryStores } from '../database';
import {
  AnswerSources,
  AssessmentService,
  DraftService,
  EntityReader,
  ImportService,
  ModelRegistry,
  PortfolioService,
  Projection,
  Reconciler,
  ReportService,
  type Target,
} from '../services';
import { shopEntities } from './entities';

const kinds = ['component', 'system', 'domain', 'group'];

/**
 * All services on stores in memory, with a model of five areas and a catalog
 * that a test changes by changing `entities`.
 */
export function testServices(
  options: { entities?: Entity[]; models?: ModelRegistry } = {},
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
  const stores = InMemoryStores.create();
  const { assessments, drafts, projection: store } = stores;
  const staleness = defaultStaleness;
  const answerSources = new AnswerSources({ catalog, auth });
  const projection = new Projection({ store, models, logger });
  const reader = new EntityReader({
    catalog,
    kinds,
    models,
    answerSources,
    assessments,
    staleness,
  });
  return {
    entities,
    catalog,
    logger,
    stores,
    answerSources,
    reports: new ReportService({ reader }),
    drafts: new DraftService({ reader, drafts }),
    assessments: new AssessmentService({ reader, assessments, projection }),
    portfolio: new PortfolioService({ models, store, staleness }),
    imports: new ImportService({ models, assessments, projection, logger }),
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
export function target(entityRef: string, model?: string): Target {
  return {
    entity: parseEntityRef(entityRef),
    model,
    credentials: mockCredentials.user(),
  };
}
