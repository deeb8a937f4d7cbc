import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  type FactRetriever,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import { DateTime } from 'luxon';
import { parse } from 'yaml';

/** Reads what a CI server would know: how much of the code tests cover. */
function createTestCoverageRetriever(file: string): FactRetriever {
  return {
    id: 'testCoverageFactRetriever',
    version: '1.0.0',
    title: 'Test coverage',
    description: 'The share of the code that automated tests cover',
    schema: {
      percent: { type: 'float', description: 'The share in percent' },
    },
    async handler() {
      const coverage: Record<string, unknown> = parse(
        await readFile(file, 'utf8'),
      );
      return Object.entries(coverage).map(([entityRef, percent]) => {
        if (typeof percent !== 'number') {
          throw new InputError(`${file}: ${entityRef}: must be a number`);
        }
        return {
          entity: parseEntityRef(entityRef),
          facts: { percent },
          timestamp: DateTime.now(),
        };
      });
    },
  };
}

/** Adds the test coverage of the example organisation to tech-insights. */
export default createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'test-coverage',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        retrievers: techInsightsFactRetrieversExtensionPoint,
      },
      async init({ config, retrievers }) {
        const file = config.getOptionalString('demo.testCoverage');
        if (!file) return;
        retrievers.addFactRetrievers({
          testCoverageFactRetriever: createTestCoverageRetriever(resolve(file)),
        });
      },
    });
  },
});
