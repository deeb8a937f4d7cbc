import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from '../lib/processes.mjs';
import { Problem, say } from '../lib/say.mjs';

const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium, which is installed where that can be done. */
export async function ensureBrowser() {
  const found = find();
  if (found) {
    return found;
  }
  const canInstall =
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version']).status === 0;
  if (!canInstall) {
    throw new Problem(
      'The browser tests need Chromium. Install it, or name one in CHROMIUM_PATH, and try again',
    );
  }
  say('Installing Chromium for the browser tests');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quietly = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  const sentence =
    'Chromium could not be installed. Install it, or name one in CHROMIUM_PATH, and try again';
  await run('apt-get', ['-qq', 'update'], quietly, sentence);
  await run(
    'apt-get',
    ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'],
    quietly,
    sentence,
  );
  return find();
}

function find() {
  return candidates.find(candidate => candidate && existsSync(candidate));
}
