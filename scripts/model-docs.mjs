import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { say } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';

const COMMON = 'plugins/maturity-common';

/**
 * Writes the reference of model files anew, from their schemas, and the list of
 * the checks of the built-in model.
 */
export async function main() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const authoring = name => require(`../${COMMON}/src/authoring/${name}.ts`);
  const { modelReference } = authoring('modelReference');
  const { checkReference } = authoring('checkReference');
  const { parseModel } = authoring('modelFiles');
  const file = path.join(root, COMMON, 'models/cnmm.yaml');
  const { model } = parseModel(readFileSync(file, 'utf8'), file);
  for (const [name, text] of [
    ['docs/model-format.md', modelReference()],
    ['docs/model-checks.md', checkReference(model)],
  ]) {
    writeFileSync(path.join(root, name), text);
    say(`Wrote ${name}`);
  }
  return 0;
}
