import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Backend, pause, root } from './Backend';
import { fill } from './fill';
import type { Options } from './options';

/**
 * Leaves a portal running on an organisation of the size, filled once and kept
 * for the next time, until it is stopped.
 */
export async function serve(options: Options): Promise<void> {
  const { size, database, ports, out } = options;
  const folder = path.resolve(
    root,
    out,
    `serve-${database.kind}-${size.components}-${size.systems}`,
  );
  const backend = await Backend.start({ size, database, folder, ports });
  const { assessments } = await backend.call('GET', '/maturity/bench/counts');
  if (assessments === 0) {
    process.stdout.write('Importing the assessments, and reconciling\n');
    await fill(backend, size);
  }
  const address = `http://localhost:${ports.portal}`;
  const config = path.join(folder, 'portal-config.json');
  writeFileSync(
    config,
    JSON.stringify({
      app: { title: 'Bench', baseUrl: address },
      backend: { baseUrl: `http://localhost:${ports.backend}` },
    }),
  );
  const portal = spawn(
    process.execPath,
    [
      require.resolve('@backstage/cli/bin/backstage-cli'),
      'package',
      'start',
      '--config',
      path.join(root, 'app-config.yaml'),
      '--config',
      config,
    ],
    {
      cwd: path.join(root, 'packages/app'),
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, BROWSER: 'none' },
    },
  );
  const stop = () => {
    portal.kill('SIGTERM');
    backend.stop();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  portal.once('exit', stop);
  while (!(await fetch(address).catch(() => undefined))?.ok) {
    if (portal.exitCode !== null) return;
    await pause(1000);
  }
  process.stdout.write(
    `The portal is ready: ${address} - enter as guest. Stop it with Ctrl+C.\n`,
  );
  await backend.ended();
}
