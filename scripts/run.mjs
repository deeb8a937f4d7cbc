/*
 * `npm start` and `npm test`: sets up what they need on a fresh machine that
 * has nothing but Node.js 18 or later with npm, then runs the real command.
 */
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ended, start, stopAllOnSignal } from './lib/processes.mjs';
import { Problem } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

const commands = {
  start: () => import('./start.mjs'),
  test: () => import('./test.mjs'),
  bench: () => import('./bench.mjs'),
  'model-check': () => import('./model-check.mjs'),
  'model-docs': () => import('./model-docs.mjs'),
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
  process.exitCode =
    toolchain.node === process.execPath
      ? await runHere(toolchain)
      : await runOn(toolchain);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`\n${error.message}.`);
  process.exitCode = 1;
}

async function runHere(toolchain) {
  await ensureDependencies(toolchain);
  const { main } = await commands[name]();
  return main(toolchain, args);
}

/** The same once more, on the Node.js that the project runs on. */
function runOn({ node, env }) {
  const script = fileURLToPath(import.meta.url);
  return ended(start(node, [script, name, ...args], { env }));
}
