import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ended, start } from './lib/processes.mjs';
import { Problem, say } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';

const PORTAL = 3000;
const BACKEND = 7007;

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
  const waiting = new Map([
    [
      'The backend',
      `http://localhost:${BACKEND}/.backstage/health/v1/readiness`,
    ],
    ['The frontend', `http://localhost:${PORTAL}`],
  ]);
  while (portal.exitCode === null && portal.signalCode === null) {
    for (const [name, url] of waiting) {
      if (await answers(url)) {
        waiting.delete(name);
        console.log(`  ${name} is up`);
      }
    }
    if (waiting.size === 0) {
      say(
        `The portal is ready: http://localhost:${PORTAL}
  Enter as guest, open the component checkout and its Maturity tab.
  ${
    verbose ? '' : `Log: ${path.relative(process.cwd(), logFile)}. `
  }Press Ctrl+C to stop.`,
      );
      return true;
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  return false;
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
