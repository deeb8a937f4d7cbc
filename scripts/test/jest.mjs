import { globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ended, start } from '../lib/processes.mjs';
import { Problem } from '../lib/say.mjs';
import { root } from '../lib/toolchain.mjs';

/** The unit test files that have one of the names in their path; all if none. */
export function unitTests(names) {
  return globSync('{packages,plugins}/*/src/**/*.test.{ts,tsx}', {
    cwd: root,
  }).filter(file => names.length === 0 || names.some(n => file.includes(n)));
}

/**
 * Runs the tests of all packages.
 *
 * @param postgres - the connection string of a PostgreSQL server
 * @param names - parts of paths; everything if empty
 * @returns how many passed and failed, and how many ran on which database
 */
export async function runJest(env, postgres, names) {
  const output = path.join(root, 'test-results', 'jest.json');
  mkdirSync(path.dirname(output), { recursive: true });
  const child = start(
    'backstage-cli',
    // prettier-ignore
    ['repo', 'test', '--no-watch', '--coverage=false', '--json', '--outputFile', output, ...names],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...env,
        CI: 'true',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgres,
      },
    },
  );
  const code = await ended(child);
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'));
  const tests = testResults.flatMap(file => file.assertionResults);
  const passed = tests.filter(test => test.status === 'passed');
  // A file that fails to load has no tests that could fail.
  const broken = testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const failed =
    tests.filter(test => test.status === 'failed').length + broken.length;
  if (code !== 0 && failed === 0) {
    throw new Problem('The unit tests ended early: see above');
  }
  return { passed: passed.length, failed, databases: countDatabases(passed) };
}

function countDatabases(tests) {
  const on = name => tests.filter(test => test.fullName.includes(name)).length;
  return { sqlite: on('SQLite'), postgres: on('PostgreSQL') };
}
