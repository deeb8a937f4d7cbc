import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { ended, start } from './lib/processes.mjs';
import { Problem, say } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';

const PORTAL = 3000;
const BACKEND = 7007;

/** Starts the portal with the example organisation; `--fresh` forgets all. */
export async function main({ env }, args) {
  const unknown = args.find(arg => arg !== '--fresh');
  if (unknown) {
    throw new Problem(`'${unknown}' is no option: there is only --fresh`);
  }
  await Promise.all([PORTAL, BACKEND].map(ensureFree));
  if (args.includes('--fresh')) {
    say('Removing the data of earlier starts (.data)');
    rmSync(path.join(root, '.data'), { recursive: true, force: true });
  }
  say('Starting the portal and its backend');
  const portal = start('backstage-cli', ['repo', 'start', 'app', 'backend'], {
    env: { BROWSER: 'none', ...env },
    cwd: root,
  });
  announceWhenReady(portal);
  return ended(portal);
}

function ensureFree(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () =>
      reject(
        new Problem(
          `Port ${port} is in use. Stop what listens there (an earlier start?) and try again`,
        ),
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(resolve));
  });
}

async function announceWhenReady(portal) {
  const pages = [
    `http://localhost:${PORTAL}`,
    `http://localhost:${BACKEND}/.backstage/health/v1/readiness`,
  ];
  while (portal.exitCode === null) {
    const up = await Promise.all(
      pages.map(page =>
        fetch(page).then(
          response => response.ok,
          () => false,
        ),
      ),
    );
    if (up.every(Boolean)) {
      say(
        `The portal is ready: http://localhost:${PORTAL} - enter as guest, open the component checkout, tab Maturity. Stop it with Ctrl+C.`,
      );
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}
