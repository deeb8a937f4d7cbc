import { ended, start } from './lib/processes.mjs';
import { root } from './lib/toolchain.mjs';

/** Runs any command of the project: `node scripts/run.mjs exec tsc`. */
export async function main({ env }, [command, ...args]) {
  return ended(start(command, args, { env, cwd: root }));
}
