import { createRequire } from 'node:module';
import { ended, start } from './lib/processes.mjs';
import { root } from './lib/toolchain.mjs';
import { withPostgres } from './test/postgres.mjs';

const require = createRequire(import.meta.url);

/**
 * Measures the backend on a catalog of any size. A PostgreSQL server is
 * started for it, and gone afterwards, unless `--connection` names one.
 */
export async function main({ env, node }, args) {
  const wantsServer =
    args[args.indexOf('--database') + 1] === 'postgres' &&
    !args.includes('--connection');
  return wantsServer
    ? withPostgres(connection => bench([...args, '--connection', connection]))
    : bench(args);

  function bench(options) {
    const script = [
      '--require',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      'packages/bench/src/main.ts',
    ];
    return ended(start(node, [...script, ...options], { env, cwd: root }));
  }
}
