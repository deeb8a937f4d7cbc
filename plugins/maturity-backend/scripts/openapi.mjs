#!/usr/bin/env node
/**
 * Generates src/schema/openapi.generated.ts from src/schema/openapi.yaml. Run
 * it after every change to the document. With `--check` it writes nothing, and
 * fails if the two have diverged.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const source = new URL('../src/schema/openapi.yaml', import.meta.url);
const target = new URL('../src/schema/openapi.generated.ts', import.meta.url);

const document = parse(readFileSync(source, 'utf8'));
const text = [
  '// Generated from openapi.yaml by scripts/openapi.mjs. Do not edit by hand.',
  `export const spec = ${JSON.stringify(document, null, 2)} as const;`,
  '',
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    process.stderr.write(
      'src/schema/openapi.generated.ts is out of date: run node scripts/openapi.mjs\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
