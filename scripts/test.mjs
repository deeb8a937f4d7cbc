import { ended, start } from './lib/processes.mjs';
import { Problem, say } from './lib/say.mjs';
import { root } from './lib/toolchain.mjs';
import { ensureBrowser } from './test/browser.mjs';
import { runBrowserTests } from './test/e2e.mjs';
import { runJest } from './test/jest.mjs';
import { withPostgres } from './test/postgres.mjs';

const checks = [
  ['Formatting', 'prettier', ['--check', '--loglevel', 'warn', '.']],
  ['Types', 'tsc', []],
  ['Lint', 'backstage-cli', ['repo', 'lint', '--max-warnings', '0']],
];

/**
 * Runs every check and test: formatting, types, lint, unit and API tests on
 * both databases, and the walks through the portal in a browser. With names,
 * only the tests of files whose path has one of them in it.
 */
export async function main({ env, node }, names) {
  let passed = 0;
  let failed = 0;

  if (names.length === 0) {
    for (const [title, command, args] of checks) {
      say(title);
      const ok = (await ended(start(command, args, { env, cwd: root }))) === 0;
      if (!ok) console.error(`${title}: failed, see above.`);
      ok ? passed++ : failed++;
    }
  }

  say('Unit and API tests, on SQLite and PostgreSQL');
  const unit = await withPostgres(postgres => runJest(env, postgres, names));
  passed += unit.passed;
  failed += unit.failed;
  const { sqlite, postgres } = unit.databases;
  console.log(`On SQLite: ${sqlite} tests. On PostgreSQL 18: ${postgres}.`);
  if (names.length === 0 && (sqlite === 0 || postgres === 0)) {
    throw new Problem('The API tests did not run on both databases');
  }

  say('Browser tests');
  const chromium = await ensureBrowser();
  const walks = await runBrowserTests(env, node, chromium, names);
  passed += walks.passed;
  failed += walks.failed;

  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
