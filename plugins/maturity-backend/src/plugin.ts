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
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { maturityPermissions } from '@cnmm/backstage-plugin-maturity-common';
import type { SourceFile } from '@cnmm/backstage-plugin-maturity-common/authoring';
import {
  maturityFactProvidersExtensionPoint,
  maturityModelsExtensionPoint,
} from '@cnmm/backstage-plugin-maturity-node';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readSettings } from './config';
import { createStores } from './database';
import { createRouter } from './router/createRouter';
import {
  authorizeServices,
  CatalogFollower,
  createServices,
  FACT_SCHEDULE,
  FactProviders,
  ModelRegistry,
  Telemetry,
} from './services';

/** How long a shutdown waits for subscribers to events, in milliseconds. */
const LAST_EVENTS_MS = 5_000;

/**
 * The backend of the maturity plugin: stores assessments of catalog entities
 * and reports the levels that follow from them.
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
    const factProviders = new FactProviders();
    env.registerExtensionPoint(
      maturityFactProvidersExtensionPoint,
      factProviders,
    );
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
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        rootLifecycle: coreServices.rootLifecycle,
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
        logger,
        metrics,
        permissions,
        permissionsRegistry,
        rootLifecycle,
        scheduler,
        tracing,
      }) {
        const { kinds, staleness, policy, ...settings } = readSettings(config);
        factProviders.warnOfMissing(settings.sectionsOfModules, logger);
        const models = await ModelRegistry.create({
          builtIn: resolvePackagePath(
            '@cnmm/backstage-plugin-maturity-common',
            'models/cnmm.yaml',
          ),
          added: addedModels,
          files: settings.models.map(({ file }) => resolve(file)),
          checks: settings.evidence.checks,
          defaultId: settings.default,
          policy,
          logger,
        });
        const stores = await createStores(database);
        const services = createServices({
          auth,
          catalog,
          events,
          logger,
          permissions,
          stores,
          models,
          kinds,
          staleness,
          factProviderIds: factProviders.list().map(({ id }) => id),
          providerPolicy: settings.capabilities.providers,
          reconcileSoon: () => scheduler.triggerTask('maturity-reconcile'),
        });
        const { publisher, reconciler, updates, versions } = services;
        await versions.keep(models);
        permissionsRegistry.addPermissions(maturityPermissions);

        const telemetry = new Telemetry({ metrics, tracing });
        telemetry.watchPending(() => stores.updates.count());
        const follower = new CatalogFollower({
          reconcile: signal =>
            telemetry.measure('reconcile', () => reconciler.run(signal)),
          runAgain: () => scheduler.triggerTask('maturity-reconcile'),
          onCatalogOutage: () => stores.reconciliations.recordOutage(),
          logger,
        });
        // Before any service ends: that of events publishes nothing afterwards.
        rootLifecycle.addBeforeShutdownHook(async () => {
          follower.stop();
          await updates.stop();
          await Promise.race([
            publisher.idle(),
            setTimeout(LAST_EVENTS_MS, undefined, { ref: false }),
          ]);
        });

        await scheduler.scheduleTask({
          ...settings.reconcile,
          id: 'maturity-reconcile',
          fn: signal => follower.run(signal),
        });
        await scheduler.scheduleTask({
          id: 'maturity-updates',
          // Every replica takes part in what a submit, or a replica that died,
          // has left to do. Claims keep the replicas apart.
          scope: 'local',
          frequency: { seconds: 10 },
          timeout: { minutes: 15 },
          fn: signal => updates.run(signal),
        });

        await scheduler.scheduleTask({
          id: 'maturity-visibility',
          scope: 'global',
          frequency: { minutes: 1 },
          timeout: { minutes: 1 },
          fn: () => stores.visibleSets.removeExpired(),
        });

        for (const provider of factProviders.list()) {
          await scheduler.scheduleTask({
            ...(provider.schedule ?? FACT_SCHEDULE),
            id: `maturity-facts-${provider.id}`,
            // What a provider no longer returns is removed.
            scope: 'global',
            fn: signal =>
              telemetry.measure('facts', () =>
                services.providedFacts.run(provider, signal),
              ),
          });
        }

        httpRouter.use(
          createRouter({
            auditor,
            httpAuth,
            telemetry,
            ...authorizeServices(services),
          }),
        );
      },
    });
  },
});
