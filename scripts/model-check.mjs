import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Problem } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';

const BUILT_IN = path.join(root, 'plugins/maturity-common/models/cnmm.yaml');

/**
 * Checks files of models and overlays, in their order, as the backend would
 * serve them: an overlay may extend the built-in model or a file before it.
 *
 * @returns the exit code: 1 where there is an error, 0 where there are none or
 * warnings alone.
 */
export async function main(_, args) {
  if (args.length === 0) {
    throw new Problem('Name the files to check: npm run model:check FILE');
  }
  const { formatProblem, isError, parseModel, resolveModels } = authoring();
  const files = args.map(read);
  const isBuiltIn = ({ file }) =>
    realpathSync(inCallersFolder(file)) === realpathSync(BUILT_IN);
  const builtInAsked = files.filter(isBuiltIn);
  const others = files.filter(file => !isBuiltIn(file));

  const { model: builtIn } = parseModel(readFileSync(BUILT_IN, 'utf8'), '');
  const result =
    builtInAsked.length > 0
      ? resolveModels([builtInAsked[0], ...others], [])
      : resolveModels(others, builtIn ? [builtIn] : []);
  const problems = result.problems ?? result.warnings;
  for (const problem of problems) {
    process.stdout.write(`${formatProblem(problem)}\n`);
  }
  const errors = problems.filter(isError).length;
  process.stdout.write(
    `${[
      counted(files.length, 'file'),
      counted(errors, 'error'),
      counted(problems.length - errors, 'warning'),
    ].join(', ')}\n`,
  );
  return errors > 0 ? 1 : 0;
}

/** The checker itself is TypeScript, read by the transform of the portal. */
function authoring() {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  return require('../plugins/maturity-common/src/authoring/index.ts');
}

function read(file) {
  try {
    return { file, text: readFileSync(inCallersFolder(file), 'utf8') };
  } catch (error) {
    throw new Problem(`${file} cannot be read: ${error.message}`);
  }
}

/** npm runs scripts in the root, wherever it was called. */
function inCallersFolder(file) {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
