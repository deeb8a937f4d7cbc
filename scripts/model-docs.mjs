import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { say } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';

const REFERENCE = 'docs/model-format.md';

/** Writes the reference of model files anew, from their schemas. */
export async function main() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  const {
    modelReference,
  } = require('../plugins/maturity-common/src/authoring/modelReference.ts');
  writeFileSync(path.join(root, REFERENCE), modelReference());
  say(`Wrote ${REFERENCE}`);
  return 0;
}
