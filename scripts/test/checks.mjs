import { ended, start } from '../lib/processes.mjs';
import { root } from '../lib/toolchain.mjs';

// Each remembers the files that it found clean.
// prettier-ignore
const checks = [
  ['Formatting', 'prettier', ['--check', '--loglevel', 'warn', '--cache', '--cache-strategy', 'content', '.']],
  ['Types', 'tsc', []],
  ['Lint', 'backstage-cli', ['repo', 'lint', '--max-warnings', '0', '--successCache', '--successCacheDir', 'node_modules/.cache/lint']],
];

/** Runs the checks side by side; what a failed one printed is shown. */
export async function runChecks(env) {
  const results = await Promise.all(checks.map(check => run(env, check)));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

async function run(env, [title, command, args]) {
  const child = start(command, args, {
    cwd: root,
    env: { ...env, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => output.push(chunk));
  }
  const ok = (await ended(child)) === 0;
  if (!ok) {
    console.error(`${title} failed:\n${Buffer.concat(output)}`);
  }
  return ok;
}
