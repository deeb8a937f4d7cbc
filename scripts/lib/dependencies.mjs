import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem, say } from './say.mjs';
import { ended, start } from './processes.mjs';
import { root } from './toolchain.mjs';

const stamp = path.join(root, 'node_modules', '.installed');

/** Installs the dependencies where the lock file or a manifest has changed. */
export async function ensureDependencies({ env, yarn }) {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  say('Installing dependencies (a few minutes the first time)');
  const [command, args] = yarn(['install', '--immutable']);
  const install = () => ended(start(command, args, { env, cwd: root }));
  if ((await install()) !== 0) {
    say('That failed; once more, as registries have bad moments');
    if ((await install()) !== 0) {
      throw new Problem(
        'The dependencies could not be installed: see what Yarn says above. Check that npm reaches its registry, and try again',
      );
    }
  }
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of ['yarn.lock', '.yarnrc.yml', ...manifests()]) {
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function manifests() {
  const inner = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(root, folder)).map(name =>
      path.join(folder, name, 'package.json'),
    ),
  );
  return ['package.json', ...inner.filter(f => existsSync(path.join(root, f)))];
}
