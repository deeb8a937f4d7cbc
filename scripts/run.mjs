/*
 * `npm start` and `npm test`: sets up what they need on a fresh machine that
 * has nothing but Node.js 18 or later with npm, then runs the real command.
 */
import { ensureDependencies } from './lib/dependencies.mjs';
import { stopAllOnSignal } from './lib/processes.mjs';
import { Problem } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const commands = {
  start: () => import('./start.mjs'),
  test: () => import('./test.mjs'),
  // Any other command of the project, in the same environment.
  exec: () => import('./exec.mjs'),
};

const [name, ...args] = process.argv.slice(2);

try {
  if (!commands[name]) {
    throw new Problem(`Use: run.mjs ${Object.keys(commands).join('|')}`);
  }
  stopAllOnSignal();
  const toolchain = await ensureToolchain();
  await ensureDependencies(toolchain);
  const { main } = await commands[name]();
  process.exitCode = await main(toolchain, args);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`\n${error.message}.`);
  process.exitCode = 1;
}
