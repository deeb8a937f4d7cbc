import {
  createExtensionPoint,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { FactInput } from '@cnmm/backstage-plugin-maturity-common';
import type { SourceFile } from '@cnmm/backstage-plugin-maturity-common/authoring';

/** Lets modules add models. @public */
export interface MaturityModelsExtensionPoint {
  /**
   * Adds a model, or an overlay on a model that was added before it. It is
   * checked like a configured file: the backend does not start if it has an
   * error.
   *
   * @param model - the text, YAML or JSON, and the file name to show in
   * problems
   */
  addModel(model: SourceFile): void;
}

/**
 * Adds models to the ones that the maturity backend serves.
 *
 * 1. Write a module of the plugin `maturity` that depends on this extension
 *    point:
 *
 *    ```ts
 *    export default createBackendModule({
 *      pluginId: 'maturity',
 *      moduleId: 'our-models',
 *      register(env) {
 *        env.registerInit({
 *          deps: { models: maturityModelsExtensionPoint },
 *          async init({ models }) {
 *            const file = resolvePackagePath('our-models', 'model.yaml');
 *            models.addModel({ file, text: await readFile(file, 'utf8') });
 *          },
 *        });
 *      },
 *    });
 *    ```
 *
 * 2. Add the module to the backend: `backend.add(import('our-models'))`.
 * 3. The backend serves the built-in model first, then those of modules in the
 *    order in which they were added, then those configured in
 *    `maturity.models`. An overlay can extend any model before it.
 *
 * @public
 */
export const maturityModelsExtensionPoint =
  createExtensionPoint<MaturityModelsExtensionPoint>({ id: 'maturity.models' });

/**
 * Reads facts about entities from a tool.
 *
 * @public
 */
export interface FactProvider {
  /**
   * The source of its facts: a slug, which no other provider has. The ids of all
   * its facts begin with it.
   */
  id: string;

  /**
   * How often to read. Default: every hour, with a timeout of 30 minutes and an
   * initial delay of a minute. Only one replica reads at a time.
   */
  schedule?: SchedulerServiceTaskScheduleDefinition;

  /**
   * Reads the facts of some of the entities that are assessed. What it returned
   * for one of them before, and no longer does, is removed. If it throws, the
   * error is logged, and nothing changes for these entities and those after
   * them.
   *
   * @param entities - up to 100, as the catalog has them
   * @param context - `signal`: aborted if the schedule's timeout has passed, or
   * the backend stops
   */
  getFacts(
    entities: Entity[],
    context: { signal: AbortSignal },
  ): Promise<FactInput[]>;
}

/** Lets modules add providers of facts. @public */
export interface MaturityFactProvidersExtensionPoint {
  /** Adds a provider. The backend does not start if its id is taken. */
  addFactProvider(provider: FactProvider): void;
}

/**
 * Adds sources of facts, beside the catalog and what services post.
 *
 * 1. Write a class that implements {@link FactProvider}.
 * 2. Write a module of the plugin `maturity` that adds it:
 *
 *    ```ts
 *    export default createBackendModule({
 *      pluginId: 'maturity',
 *      moduleId: 'sonarqube-facts',
 *      register(env) {
 *        env.registerInit({
 *          deps: { facts: maturityFactProvidersExtensionPoint },
 *          async init({ facts }) {
 *            facts.addFactProvider(new SonarQubeFacts());
 *          },
 *        });
 *      },
 *    });
 *    ```
 *
 * 3. Add the module to the backend: `backend.add(import('sonarqube-facts'))`.
 *
 * @public
 */
export const maturityFactProvidersExtensionPoint =
  createExtensionPoint<MaturityFactProvidersExtensionPoint>({
    id: 'maturity.fact-providers',
  });
