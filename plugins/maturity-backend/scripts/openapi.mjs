#!/usr/bin/env node
/**
 * Writes src/openapi.generated.ts from openapi.yaml: run it by hand after a
 * change of the document. With `--check` it writes nothing and fails where the
 * two differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const source = new URL('../openapi.yaml', import.meta.url);
const target = new URL('../src/openapi.generated.ts', import.meta.url);

const document = parse(readFileSync(source, 'utf8'));
const text = [
  '// Made from openapi.yaml by scripts/openapi.mjs: change the one, run the other.',
  `export const spec = ${JSON.stringify(document, null, 2)} as const;`,
  '',
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(
      'src/openapi.generated.ts is not what openapi.yaml says: run node scripts/openapi.mjs\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
