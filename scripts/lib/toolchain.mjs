import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem, say } from './say.mjs';
import { run } from './processes.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.18.1';
const tools = path.join(root, '.tools');

/**
 * The Node.js and Yarn that the project runs on: those of the machine where
 * they fit, else taken from npm packages into a folder that git ignores.
 *
 * @returns `{ node, env, yarn(args) }`: the Node.js binary, the environment to
 * run commands in, and the command line of Yarn.
 */
export async function ensureToolchain() {
  const node = fits(process.versions.node)
    ? process.execPath
    : await ensureNode();
  const yarnJs = await ensureYarn();
  const env = cleanEnvironment(node);
  return { node, env, yarn: args => [node, [yarnJs, ...args]] };
}

/** better-sqlite3 and the Backstage command line set the lower bounds. */
function fits(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || (major === 24 && minor >= 11);
}

async function ensureNode() {
  const folder = path.join(tools, `node-${NODE_VERSION}`);
  const binary = path.join(folder, 'bin', 'node');
  if (!existsSync(binary)) {
    say(
      `Node.js ${process.versions.node} is not one that the project runs on; taking ${NODE_VERSION} from npm into .tools`,
    );
    const name = `node-${process.platform}-${process.arch}`;
    await takePackage(`${name}@${NODE_VERSION}`, name, folder);
  }
  if (spawnSync(binary, ['--version']).status !== 0) {
    throw new Problem(
      `The Node.js in ${folder} does not run on this machine. Install Node.js 22 or 24 and try again.`,
    );
  }
  return binary;
}

async function ensureYarn() {
  const folder = path.join(tools, `yarn-${YARN_VERSION}`);
  const script = path.join(folder, 'bin', 'yarn.js');
  if (!existsSync(script)) {
    say(`Taking Yarn ${YARN_VERSION} from npm into .tools`);
    const name = '@yarnpkg/cli-dist';
    await takePackage(`${name}@${YARN_VERSION}`, name, folder);
  }
  return script;
}

/** Installs one npm package and moves it to `folder`, all or nothing. */
async function takePackage(spec, name, folder) {
  const staging = `${folder}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  await run(
    'npm',
    // prettier-ignore
    ['install', '--prefix', staging, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel', 'error', spec],
    {},
    `npm could not install ${spec}. Check that npm reaches its registry, and try again`,
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(path.join(staging, 'node_modules', name), folder);
  rmSync(staging, { recursive: true, force: true });
}

/**
 * npm's own settings confuse Yarn when they are inherited; what Yarn needs of
 * them is its registry.
 */
function cleanEnvironment(node) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_/i.test(key) && key !== 'NODE_OPTIONS',
    ),
  );
  const bin = path.dirname(node);
  env.PATH = [
    path.join(root, 'node_modules', '.bin'),
    bin,
    process.env.PATH,
  ].join(path.delimiter);
  // node-gyp builds against the headers beside the Node.js that runs.
  if (existsSync(path.join(bin, '..', 'include', 'node'))) {
    env.npm_config_nodedir = path.resolve(bin, '..');
  }
  const registry = spawnSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
    cwd: root,
  }).stdout?.trim();
  if (!env.YARN_NPM_REGISTRY_SERVER && registry?.startsWith('http')) {
    env.YARN_NPM_REGISTRY_SERVER = registry.replace(/\/$/, '');
  }
  return env;
}
