import type {
  BackendFeature,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import maturityPlugin from '@cnmm/backstage-plugin-maturity-backend';
import type { AgedFact } from '@cnmm/backstage-plugin-maturity-common';
import techInsightsModule from '..';

/** The maturity backend with this module, and what it works with. */
export async function startBackend(options: {
  /** The components of the catalog. */
  names: string[];
  /** The section `maturity.techInsights`. */
  techInsights?: JsonObject;
  /** Further sections of the configuration. */
  config?: JsonObject;
  features: BackendFeature[];
}) {
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const logger = mockServices.logger.mock();
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      techInsightsModule,
      ...options.features,
      logger.factory,
      catalogServiceMock.factory({ entities: options.names.map(component) }),
      mockServices.rootConfig.factory({
        data: {
          ...options.config,
          maturity: { techInsights: options.techInsights },
        },
      }),
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
      }).factory,
    ],
  });
  return {
    logger,
    tasks,
    /** Runs a fact retriever of tech-insights, or this module. */
    async run(
      id = 'maturity-facts-tech-insights',
      signal = new AbortController().signal,
    ) {
      const task = tasks.find(each => each.id === id);
      if (!task) throw new Error(`There is no task ${id}`);
      await task.fn(signal);
    },
    async factsOf(name: string): Promise<AgedFact[]> {
      const response = await fetch(
        `http://localhost:${server.port()}/api/maturity/entities/component/default/${name}/facts`,
        { headers: { Authorization: mockCredentials.user.header() } },
      );
      const { items } = await response.json();
      return items;
    },
  };
}

function component(name: string): Entity {
  const { kind, namespace } = parseEntityRef(`component:default/${name}`);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}
