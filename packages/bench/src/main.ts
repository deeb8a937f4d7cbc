import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Backend, root } from './Backend';
import { fill } from './fill';
import { readOptions } from './options';
import { measureAll, measureOnlyDelays } from './measureAll';
import { writePlans } from './plans';
import { serve } from './serve';
import { reportSoak } from './soak/reportSoak';

/** What `npm run bench` does, once there is a database. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.serve) {
    await serve(options);
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'maturity-bench-'));
  const { size, database } = options;
  say(
    `Starting a backend with ${size.components} components on ${database.kind}`,
  );
  const backend = await Backend.start({ database, size, folder });
  try {
    say('Importing the assessments, and reconciling');
    const filled = await fill(backend, size);
    say(
      `${filled.entities} entities, ${filled.assessments} assessments: ` +
        `imported in ${filled.importSeconds.toFixed(1)} s, ` +
        `reconciled in ${filled.reconcileSeconds.toFixed(1)} s`,
    );
    const out = path.resolve(root, options.out);
    if (options.plans) await writePlans(backend, options, out);
    if (options.soakMinutes) {
      const problems = await reportSoak(backend, options, out);
      if (problems.length > 0) process.exitCode = 1;
    } else if (options.delays) await measureOnlyDelays(backend, options, out);
    else await measureAll(backend, options, filled, out);
  } finally {
    await backend.stop();
  }
  rmSync(folder, { recursive: true, force: true });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
