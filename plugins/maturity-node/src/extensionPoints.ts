import { createExtensionPoint } from '@backstage/backend-plugin-api';
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
