import { ended, start } from '../lib/processes.mjs';
import { root } from '../lib/toolchain.mjs';

// The chains run side by side. Formatting and lint remember the files that
// passed. The reports of the public API are made from what tsc writes, which
// depends on what it wrote before unless it starts from scratch.
// prettier-ignore
const chains = [
  [
    ['Types', 'tsc', ['--incremental', 'false']],
    ['API and SQL reports', 'yarn', ['build:api-reports:only', '--ci']],
  ],
  [
    ['Circular imports', 'oxlint', ['plugins', 'packages']],
    ['Formatting', 'prettier', ['--check', '--loglevel', 'warn', '--cache', '--cache-strategy', 'content', '.']],
    ['Lint', 'backstage-cli', ['repo', 'lint', '--max-warnings', '0', '--successCache', '--successCacheDir', 'node_modules/.cache/lint']],
  ],
];

/** Runs every check and prints the output of those that fail. */
export async function runChecks({ env, yarn }) {
  const results = await Promise.all(
    chains.map(async chain => {
      const passes = [];
      for (const check of chain) passes.push(await run(check, { env, yarn }));
      return passes;
    }),
  );
  const passed = results.flat().filter(Boolean).length;
  return { passed, failed: results.flat().length - passed };
}

async function run([title, command, args], { env, yarn }) {
  const [binary, binaryArgs] =
    command === 'yarn' ? yarn(args) : [command, args];
  const child = start(binary, binaryArgs, {
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
