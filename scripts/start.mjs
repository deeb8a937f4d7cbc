import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ended, start } from './lib/processes.mjs';
import { Problem, say } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';

const PORTAL = 3000;
const BACKEND = 7007;

const backend = `http://localhost:${BACKEND}`;

/** How long the example assessments may take once everything else is up. */
const EXAMPLES_MS = 60_000;

const data = path.join(root, '.data');
const logFile = path.join(data, 'portal.log');

const help = `Usage: npm start -- [--fresh] [--verbose]

Starts the portal with the example organisation on http://localhost:${PORTAL}.

  --fresh    Remove the data of earlier starts first
  --verbose  Show the log of the portal instead of writing it to a file`;

/** Starts the portal with the example organisation. */
export async function main({ env }, args) {
  if (args.includes('--help')) {
    console.log(help);
    return 0;
  }
  const unknown = args.find(arg => !['--fresh', '--verbose'].includes(arg));
  if (unknown) {
    throw new Problem(`Unknown option '${unknown}'. See npm start -- --help`);
  }
  await Promise.all([PORTAL, BACKEND].map(ensureFree));
  if (args.includes('--fresh')) {
    say('Removing the data of earlier starts (.data)');
    rmSync(data, { recursive: true, force: true });
  }
  say('Starting the portal and its backend, which takes about 20 seconds');
  const verbose = args.includes('--verbose');
  const portal = start('backstage-cli', ['repo', 'start', 'app', 'backend'], {
    env: { BROWSER: 'none', ...env },
    cwd: root,
    stdio: verbose ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  });
  if (!verbose) writeLog(portal);
  const ready = announceWhenReady(portal, verbose);
  const code = await ended(portal);
  if (!(await ready)) {
    if (!verbose) console.error(lastLines());
    throw new Problem(
      'The portal stopped before it was ready: see above. Mend what the last lines name, or try again with --fresh',
    );
  }
  return code;
}

function writeLog(portal) {
  mkdirSync(data, { recursive: true });
  const log = createWriteStream(logFile);
  portal.stdout.pipe(log, { end: false });
  portal.stderr.pipe(log, { end: false });
}

function lastLines() {
  return readFileSync(logFile, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(-20)
    .join('\n');
}

function ensureFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(
        new Problem(
          `Port ${port} is in use. Stop the process that listens on it, perhaps an earlier start, and try again`,
        ),
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(resolve));
  });
}

/** Resolves with whether the portal became ready before it ended. */
async function announceWhenReady(portal, verbose) {
  const isRunning = () =>
    portal.exitCode === null && portal.signalCode === null;

  async function waitFor(what, isSo, deadline = Infinity) {
    while (isRunning() && Date.now() < deadline) {
      if (await isSo().catch(() => false)) {
        console.log(`  ${what}`);
        return true;
      }
      await new Promise(resolve => setTimeout(resolve, 1000));
    }
    return false;
  }

  await Promise.all([
    waitFor('The backend is up', () =>
      answers(`${backend}/.backstage/health/v1/readiness`),
    ),
    waitFor('The frontend is up', () => answers(`http://localhost:${PORTAL}`)),
  ]);
  const hasExamples = await waitFor(
    'The example organisation is assessed',
    showsExamples,
    Date.now() + EXAMPLES_MS,
  );
  if (!isRunning()) return false;
  say(
    `The portal is ready: http://localhost:${PORTAL}
  ${
    hasExamples
      ? 'Enter as guest, open the component checkout and its Maturity tab.'
      : 'The example assessments are missing; the log says why.'
  }
  ${
    verbose ? '' : `Log: ${path.relative(process.cwd(), logFile)}. `
  }Press Ctrl+C to stop.`,
  );
  return true;
}

async function answers(url) {
  return (await fetch(url)).ok;
}

/** Whether the portfolio has all components, and their example assessments. */
async function showsExamples() {
  const guest = await fetch(`${backend}/api/auth/guest/refresh`, {
    method: 'POST',
  });
  const { token } = (await guest.json()).backstageIdentity;
  const read = async resource => {
    const response = await fetch(`${backend}/api/${resource}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    return response.json();
  };
  const catalog = await read(
    'catalog/entities/by-query?filter=kind=component&limit=0',
  );
  const { items } = await read('maturity/portfolio/rollups?groupBy=kind');
  // Read last, as nothing is pending before the import, either.
  const { pendingUpdates } = await read('maturity/portfolio/status');
  return items.some(
    ({ entities, notAssessed }) =>
      entities === catalog.totalItems &&
      notAssessed < entities &&
      pendingUpdates === 0,
  );
}
