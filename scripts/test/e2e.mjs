import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  globSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ended, run, start, stop } from '../lib/processes.mjs';
import { Problem } from '../lib/say.mjs';
import { root } from '../lib/toolchain.mjs';

const folder = 'packages/e2e/src';

/** The browser test files that have one of the names in them; all if none. */
export function browserTests(names) {
  return globSync(`${folder}/*.e2e.ts`, { cwd: root }).filter(
    file => names.length === 0 || names.some(name => file.includes(name)),
  );
}

/** Builds the portal and runs browser tests against it, two files at a time. */
export async function runBrowserTests({ env, node, chromium, files }) {
  await buildPortal(env);
  const output = path.join(root, 'test-results', 'e2e.tap');
  mkdirSync(path.dirname(output), { recursive: true });
  const portal = await startSharedPortal(node, env, files);
  const tests = start(
    node,
    // prettier-ignore
    ['--test', '--test-concurrency=2', '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${output}`, ...files],
    {
      cwd: root,
      env: { ...env, CHROMIUM_PATH: chromium, E2E_SHARED_PORTAL: portal?.url },
    },
  );
  const code = await ended(tests);
  if (portal) await stop(portal.child);
  const tap = readFileSync(output, 'utf8');
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: code !== 0 ? failed || 1 : failed };
}

/** Builds the portal, unless nothing that it consists of has changed. */
async function buildPortal(env) {
  const app = path.join(root, 'packages', 'app');
  const stamp = path.join(app, 'dist', '.sources');
  const sources = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  await run(
    'backstage-cli',
    ['package', 'build'],
    { cwd: app, env },
    'The portal could not be built: see above',
  );
  writeFileSync(stamp, sources);
}

function hashOfSources() {
  const hash = createHash('sha256');
  const sources = globSync(
    [
      '{packages/app,plugins/maturity,plugins/maturity-common}/{package.json,config.d.ts,{src,public}/**/*.*}',
      'app-config.yaml',
      'yarn.lock',
    ],
    { cwd: root },
  );
  for (const file of sources.sort()) {
    hash.update(file).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Starts the portal that files share, where there are such files. */
async function startSharedPortal(node, env, files) {
  const shares = file =>
    readFileSync(path.join(root, file), 'utf8').includes('Portal.shared()');
  if (!files.some(shares)) return undefined;
  const child = start(node, [`${folder}/support/sharedPortal.ts`], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await Promise.race([
    once(child.stdout, 'data'),
    ended(child).then(() => {
      throw new Problem('The portal of the browser tests ended: see above');
    }),
  ]);
  return { child, url: String(url).trim() };
}
