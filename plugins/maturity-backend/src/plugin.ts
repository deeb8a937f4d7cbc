import { resolve } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readSettings } from './config';
import { DatabaseStores } from './database';
import { createRouter } from './router';
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
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        database,
        httpAuth,
        httpRouter,
        logger,
        scheduler,
      }) {
        const { kinds, staleness, policy, ...settings } = readSettings(config);
        const models = await ModelRegistry.create({
          files: [
            resolvePackagePath(
              '@cnmm/backstage-plugin-maturity-common',
              'models/cnmm.yaml',
            ),
            ...settings.models.map(({ file }) => resolve(file)),
          ],
          policy,
        });
        const stores = await DatabaseStores.create(database);
        const { assessments, drafts, projection: store } = stores;

        const projection = new Projection({ store, models, logger });
        const answerSources = new AnswerSources({ catalog, auth });
        const reader = new EntityReader({
          catalog,
          kinds,
          models,
          answerSources,
          assessments,
          staleness,
        });
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
            models,
            assessments,
            projection,
            logger,
          }).run(settings.import);
        }

        await scheduler.scheduleTask({
          ...settings.reconcile,
          id: 'maturity-reconcile',
          fn: signal => reconciler.run(signal),
        });

        httpRouter.use(
          createRouter({
            httpAuth,
            models,
            reports: new ReportService({ reader }),
            drafts: new DraftService({ reader, drafts }),
            assessments: new AssessmentService({
              reader,
              assessments,
              projection,
            }),
            portfolio: new PortfolioService({ models, store, staleness }),
          }),
        );
      },
    });
  },
});
