/*
 * The entry point of `npm start`, `npm test` and others: installs what they
 * need on a machine with nothing but Node.js 18 or later and npm, then runs
 * the command itself.
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
  // Any other command, in the same environment.
  exec: () => import('./exec.mjs'),
};

const [name, ...args] = process.argv.slice(2);

try {
  if (!commands[name]) {
    throw new Problem(`Use: run.mjs ${Object.keys(commands).join('|')}`);
  }
  stopAllOnSignal();
  const toolchain = await ensureToolchain();
  const code =
    toolchain.node === process.execPath
      ? await runHere(toolchain)
      : await runOn(toolchain);
  // Explicitly, as the embedded PostgreSQL ends a process that is done with 0.
  process.exit(code);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(`\n${error.message}.`);
  process.exit(1);
}

async function runHere(toolchain) {
  await ensureDependencies(toolchain);
  const { main } = await commands[name]();
  return main(toolchain, args);
}

/** Runs this script again, on a Node.js version that the project supports. */
function runOn({ node, env }) {
  const script = fileURLToPath(import.meta.url);
  return ended(start(node, [script, name, ...args], { env }));
}
