import { resolve } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  metricsServiceRef,
  tracingServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { SourceFile } from '@cnmm/backstage-plugin-maturity-common/authoring';
import { maturityModelsExtensionPoint } from '@cnmm/backstage-plugin-maturity-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { maturityPermissions } from '@cnmm/backstage-plugin-maturity-common';
import { readSettings } from './config';
import { DatabaseStores } from './database';
import { createRouter } from './router';
import {
  Access,
  AnswerSources,
  AssessmentService,
  AuthorizedAssessmentService,
  AuthorizedDraftService,
  AuthorizedExchangeService,
  AuthorizedModels,
  AuthorizedPortfolioService,
  AuthorizedReportService,
  AuthorizedTargetService,
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
  Telemetry,
  Updates,
  Visibility,
  VisibleEntities,
} from './services';

/**
 * The maturity backend: stores assessments of catalog entities, and reports
 * the levels that follow from them.
 *
 * @public
 */
export const maturityPlugin = createBackendPlugin({
  pluginId: 'maturity',
  register(env) {
    const addedModels: SourceFile[] = [];
    env.registerExtensionPoint(maturityModelsExtensionPoint, {
      addModel(model) {
        addedModels.push(model);
      },
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        tracing: tracingServiceRef,
      },
      async init({
        auditor,
        auth,
        catalog,
        config,
        database,
        events,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        metrics,
        permissions,
        permissionsRegistry,
        scheduler,
        tracing,
      }) {
        const { kinds, staleness, policy, ...settings } = readSettings(config);
        const models = await ModelRegistry.create({
          builtIn: resolvePackagePath(
            '@cnmm/backstage-plugin-maturity-common',
            'models/cnmm.yaml',
          ),
          added: addedModels,
          files: settings.models.map(({ file }) => resolve(file)),
          defaultId: settings.default,
          policy,
          logger,
        });
        const stores = await DatabaseStores.create(database);
        const { assessments, drafts, projection: store } = stores;
        const versions = new ModelVersions({ store: stores.modelVersions });
        await versions.keep(models);

        const telemetry = new Telemetry({ metrics, tracing });
        const publisher = new EventPublisher({ events, logger });
        const projection = new Projection({
          store,
          models,
          publisher,
          logger,
        });
        const updates = new Updates({
          store: stores.updates,
          projection,
          logger,
        });
        lifecycle.addShutdownHook(async () => {
          await updates.stop();
          await publisher.idle();
        });
        telemetry.watchPending(() => stores.updates.count());
        const answerSources = new AnswerSources({ catalog, auth });
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
        permissionsRegistry.addPermissions(maturityPermissions);
        const access = new Access({ permissions, reader, visible });
        const reconciler = new Reconciler({
          catalog,
          auth,
          kinds,
          answerSources,
          projection,
          store,
          logger,
        });

        if (settings.import) {
          await new ImportService({
            kinds,
            models,
            assessments,
            updates,
            logger,
          }).run(settings.import);
        }

        await scheduler.scheduleTask({
          ...settings.reconcile,
          id: 'maturity-reconcile',
          fn: signal =>
            telemetry.measure('reconcile', () => reconciler.run(signal)),
        });

        await scheduler.scheduleTask({
          id: 'maturity-updates',
          // Every replica helps with what a submit, or a replica that died,
          // has left; they tell each other apart by their claims.
          scope: 'local',
          frequency: { seconds: 10 },
          timeout: { minutes: 15 },
          fn: signal => updates.run(signal),
        });

        const portfolio = new PortfolioService({
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
        });

        httpRouter.use(
          createRouter({
            httpAuth,
            auditor,
            models: new AuthorizedModels(models, access),
            reports: new AuthorizedReportService(
              new ReportService({ reader, reports }),
              access,
            ),
            drafts: new AuthorizedDraftService(
              new DraftService({ reader, drafts, visible }),
              access,
            ),
            assessments: new AuthorizedAssessmentService(
              new AssessmentService({
                reader,
                reports,
                assessments,
                projection,
                updates,
                publisher,
              }),
              access,
            ),
            targets: new AuthorizedTargetService(
              new TargetService({ reader, targets: stores.targets }),
              access,
            ),
            exchange: new AuthorizedExchangeService(
              new ExchangeService({
                models,
                kinds,
                assessments,
                updates,
                publisher,
              }),
              access,
            ),
            telemetry,
            portfolio: new AuthorizedPortfolioService(portfolio, access),
          }),
        );
      },
    });
  },
});
