import { Problem, say } from './lib/say.mjs';
import { ensureBrowser } from './test/browser.mjs';
import { runChecks } from './test/checks.mjs';
import { browserTests, runBrowserTests } from './test/e2e.mjs';
import { runJest, unitTests } from './test/jest.mjs';
import { withPostgres } from './test/postgres.mjs';

/**
 * Runs every check and test: formatting, types, lint, unit and API tests on
 * both databases, and the browser tests.
 *
 * @param names - if given, only the tests of files with one of them in their
 * path, and no checks
 */
export async function main(toolchain, names) {
  const { env, node } = toolchain;
  const all = names.length === 0;
  const unit = unitTests(names);
  const browser = browserTests(names);
  if (!all && unit.length + browser.length === 0) {
    throw new Problem(`No test file has ${names.join(' or ')} in its path`);
  }
  const parts = [];

  async function part(title, run) {
    say(title);
    const started = Date.now();
    const result = await run();
    const seconds = Math.round((Date.now() - started) / 1000);
    parts.push({ title, seconds, ...result });
    return result;
  }

  if (all) {
    await part('Types, API reports, formatting and lint', () =>
      runChecks(toolchain),
    );
  }
  if (unit.length > 0) {
    const { databases } = await part('Unit and API tests', () =>
      withPostgres(postgres => runJest(env, postgres, names)),
    );
    const { sqlite, postgres } = databases;
    console.log(`On SQLite: ${sqlite} tests. On PostgreSQL 18: ${postgres}.`);
    if (all && (sqlite === 0 || postgres === 0)) {
      throw new Problem('The API tests did not run on both databases');
    }
  }
  if (browser.length > 0) {
    const chromium = await ensureBrowser();
    await part('Browser tests', () =>
      runBrowserTests({ env, node, chromium, files: browser }),
    );
  }

  for (const { title, seconds } of parts) {
    console.log(`${String(seconds).padStart(5)} s  ${title}`);
  }
  const sum = key => parts.reduce((total, each) => total + each[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
