import type {
  AuthService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type {
  ProviderPolicy,
  StalenessPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Stores } from '../database';
import { Access } from './access/Access';
import { Visibility } from './access/Visibility';
import { AssessmentService } from './assessments/AssessmentService';
import { AuthorizedAssessmentService } from './assessments/AuthorizedAssessmentService';
import { AuthorizedTargetService } from './assessments/AuthorizedTargetService';
import { TargetService } from './assessments/TargetService';
import { AuthorizedDraftService } from './drafts/AuthorizedDraftService';
import { DraftService } from './drafts/DraftService';
import { EventPublisher } from './EventPublisher';
import { AuthorizedFactService } from './evidence/AuthorizedFactService';
import { CatalogFacts } from './evidence/CatalogFacts';
import { FactReader } from './evidence/FactReader';
import { FactService } from './evidence/FactService';
import { ProvidedFacts } from './evidence/ProvidedFacts';
import { AuthorizedExchangeService } from './exchange/AuthorizedExchangeService';
import { ExchangeService } from './exchange/ExchangeService';
import { AuthorizedModels } from './models/AuthorizedModels';
import type { ModelRegistry } from './models/ModelRegistry';
import { ModelVersions } from './models/ModelVersions';
import { AuthorizedPortfolioService } from './portfolio/AuthorizedPortfolioService';
import { PortfolioService } from './portfolio/PortfolioService';
import { AuthorizedOrphanService } from './orphans/AuthorizedOrphanService';
import { OrphanService } from './orphans/OrphanService';
import { ProjectionWriter } from './projection/ProjectionWriter';
import { Reconciler } from './projection/Reconciler';
import { Updates } from './projection/Updates';
import { AuthorizedProviderService } from './providers/AuthorizedProviderService';
import { ProviderService } from './providers/ProviderService';
import { AnswerSources } from './reports/AnswerSources';
import { AuthorizedReportService } from './reports/AuthorizedReportService';
import { EntityReader } from './reports/EntityReader';
import { EntityReports } from './reports/EntityReports';
import { ReportService } from './reports/ReportService';

/** The services of the plugin. */
export type Services = ReturnType<typeof createServices>;

/** Creates the plugin's services from Backstage's, its stores and settings. */
export function createServices(options: {
  auth: AuthService;
  catalog: CatalogService;
  events: EventsService;
  logger: LoggerService;
  permissions: PermissionsService;
  stores: Stores;
  models: ModelRegistry;
  /** The kinds that can be assessed, in lower case. */
  kinds: string[];
  staleness: StalenessPolicy;
  /** The ids of the fact providers. Default: there are none. */
  factProviderIds?: string[];
  /** Default: those that are confirmed. */
  providerPolicy?: ProviderPolicy;
  /** Has the reconciliation run before it is due. */
  reconcileSoon?: () => Promise<void>;
  /** How long the ancestors of entities are cached, in milliseconds. */
  linksAgeMs?: number;
}) {
  const { auth, catalog, events, logger, permissions } = options;
  const { stores, models, kinds, staleness, linksAgeMs } = options;
  const { factProviderIds = [] } = options;
  const { providerPolicy = 'suggest', reconcileSoon = async () => {} } =
    options;
  const { assessments, portfolio, targets } = stores;

  const publisher = new EventPublisher({ events, logger });
  const versions = new ModelVersions({ store: stores.modelVersions });
  const visibility = new Visibility({
    permissions,
    catalog,
    auth,
    portfolio,
    visibleSets: stores.visibleSets,
    kinds,
  });
  const answerSources = new AnswerSources({
    catalog,
    auth,
    providers: portfolio,
    capabilityIds: models.capabilityIdsOfAreas(),
    linksAgeMs,
  });
  const reader = new EntityReader({
    catalog,
    kinds,
    models,
    versions,
    answerSources,
    assessments,
    targets,
    visibility,
    staleness,
  });
  const factReader = new FactReader({
    facts: stores.facts,
    reconciliations: stores.reconciliations,
    staleness,
  });
  const reports = new EntityReports({
    models,
    reader,
    visibility,
    portfolio,
    parts: stores.parts,
    facts: factReader,
  });
  const projection = new ProjectionWriter({
    store: stores.projection,
    models,
    providerPolicy,
    publisher,
    logger,
  });
  const updates = new Updates({ store: stores.updates, projection, logger });
  const portfolioService = new PortfolioService({
    kinds,
    models,
    store: portfolio,
    reconciliations: stores.reconciliations,
    updates: stores.updates,
    visibility,
    staleness,
  });

  return {
    access: new Access({ permissions, reader, visibility }),
    answerSources,
    models,
    projection,
    publisher,
    updates,
    versions,
    visibility,
    reports: new ReportService({ reader, reports, assessments, visibility }),
    drafts: new DraftService({ reader, drafts: stores.drafts, visibility }),
    assessments: new AssessmentService({
      reader,
      reports,
      assessments,
      projection,
      updates,
      publisher,
    }),
    targets: new TargetService({ reader, targets }),
    facts: new FactService({
      reader,
      facts: stores.facts,
      factReader,
      projection,
      publisher,
      kinds,
      providerIds: factProviderIds,
    }),
    providedFacts: new ProvidedFacts({
      catalog,
      auth,
      kinds,
      facts: stores.facts,
      projection,
      publisher,
    }),
    portfolio: portfolioService,
    providers: new ProviderService({
      models,
      providers: stores.providers,
      policy: providerPolicy,
      portfolio: portfolioService,
      visibility,
      reconcileSoon,
    }),
    exchange: new ExchangeService({
      models,
      kinds,
      assessments,
      updates,
      publisher,
    }),
    orphans: new OrphanService({
      auth,
      catalog,
      kinds,
      store: stores.orphans,
      updates,
      visibility,
    }),
    reconciler: new Reconciler({
      catalog,
      auth,
      kinds,
      models,
      providerPolicy,
      answerSources,
      catalogFacts: new CatalogFacts({ facts: stores.facts, publisher }),
      projection,
      reconciliations: stores.reconciliations,
      logger,
    }),
  };
}

/** The same services, each checking the caller's permissions first. */
export function authorizeServices({ access, ...services }: Services) {
  return {
    models: new AuthorizedModels(services.models, access),
    reports: new AuthorizedReportService(services.reports, access),
    drafts: new AuthorizedDraftService(services.drafts, access),
    assessments: new AuthorizedAssessmentService(services.assessments, access),
    targets: new AuthorizedTargetService(services.targets, access),
    facts: new AuthorizedFactService(services.facts, access),
    portfolio: new AuthorizedPortfolioService(services.portfolio, access),
    exchange: new AuthorizedExchangeService(services.exchange, access),
    orphans: new AuthorizedOrphanService(services.orphans, access),
    providers: new AuthorizedProviderService(services.providers, access),
  };
}
