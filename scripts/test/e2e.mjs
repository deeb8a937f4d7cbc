import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ended, run, start } from '../lib/processes.mjs';
import { root } from '../lib/toolchain.mjs';

const folder = path.join(root, 'packages', 'e2e', 'src');

/** Builds the portal and walks through it in a real browser. */
export async function runBrowserTests(env, node, chromium, names) {
  await run(
    'backstage-cli',
    ['package', 'build'],
    { cwd: path.join(root, 'packages', 'app'), env },
    'The portal could not be built: see above',
  );
  const output = path.join(root, 'test-results', 'e2e.tap');
  mkdirSync(path.dirname(output), { recursive: true });
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.e2e.ts'))
    .filter(file => names.length === 0 || names.some(n => file.includes(n)))
    .map(file => path.join(folder, file));
  const code = await ended(
    start(
      node,
      // prettier-ignore
      ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${output}`, ...files],
      { cwd: root, env: { ...env, CHROMIUM_PATH: chromium } },
    ),
  );
  const tap = readFileSync(output, 'utf8');
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: code !== 0 ? failed || 1 : failed };
}
