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

const percent = { type: 'float', description: 'In percent' } as const;
const number = { type: 'integer', description: 'How many' } as const;

const schema = {
  'test-coverage': percent,
  'ci-success-rate': percent,
  'deployments-by-pipeline': percent,
  'images-from-pipeline': percent,
  'approvals-of-a-change': number,
  'exposed-secrets': number,
  'grave-vulnerabilities': number,
} satisfies FactRetriever['schema'];

/** Reads what a CI server would know, from a file of the example organisation. */
function createCiFactRetriever(file: string): FactRetriever {
  return {
    id: 'ciFactRetriever',
    version: '1.0.0',
    title: 'Continuous integration',
    description: 'What a CI server and its scanners have measured',
    schema,
    async handler() {
      const components: Record<string, Record<string, number>> = parse(
        await readFile(file, 'utf8'),
      );
      return Object.entries(components).map(([entityRef, facts]) => {
        for (const [name, value] of Object.entries(facts)) {
          if (!(name in schema) || typeof value !== 'number') {
            throw new InputError(
              `${file}: ${entityRef}: ${name}: must be a number, and one of ${Object.keys(
                schema,
              ).join(', ')}`,
            );
          }
        }
        return {
          entity: parseEntityRef(entityRef),
          facts,
          timestamp: DateTime.now(),
        };
      });
    },
  };
}

/** Adds what the CI server of the example organisation knows to tech-insights. */
export default createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'ci-facts',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        retrievers: techInsightsFactRetrieversExtensionPoint,
      },
      async init({ config, retrievers }) {
        const file = config.getOptionalString('demo.ciFacts');
        if (!file) return;
        retrievers.addFactRetrievers({
          ciFactRetriever: createCiFactRetriever(resolve(file)),
        });
      },
    });
  },
});
