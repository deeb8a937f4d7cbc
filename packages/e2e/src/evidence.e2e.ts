import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { Portal } from './support/portal.ts';

const accounting = 'component:default/accounting';
const areaId = 'process.software-integration-and-release';
const area = 'Software integration and release';
const run = 'https://ci.example.com/accounting/412';

/**
 * What CI has measured of `accounting`, which says that it is at level 1, that
 * CI passes and that deployments are scripted.
 */
const facts = [
  { id: 'ci/tests-in-ci', value: true },
  { id: 'ci/ci-success-rate', value: 96, link: run },
  { id: 'ci/deployments-by-pipeline', value: 40 },
];

describe('what tools have seen', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let form: AssessmentForm;

  before(async () => {
    portal = await Portal.start();
    browser = await launchBrowser();
    page = await enter(browser, portal, { user: 'Jonas Berg' });
    form = new AssessmentForm(page, portal);
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const openTab = () =>
    page.goto(
      `${portal.url}/catalog/default/component/accounting/maturity?area=${areaId}`,
    );

  test('appears when a service posts it, with its time and link', async () => {
    const response = await portal.postFacts(
      facts.map(fact => ({ ...fact, entityRef: accounting })),
    );
    assert.deepEqual(await response.json(), { stored: 3, ignored: 0 });
    await openTab();
    const details = page.getByRole('region', { name: area, exact: true });
    await details
      .getByText(
        'Perhaps you are further than you say: 1 more practice was seen',
      )
      .waitFor();
    const seen = details
      .getByRole('listitem')
      .filter({ hasText: 'Seen: CI success rate' })
      .last();
    assert.match(await seen.innerText(), /96[^]*· (now|\d+ seconds? ago)/);
    assert.equal(
      await seen.getByRole('link', { name: '96' }).getAttribute('href'),
      run,
    );
    await screenshot(page, 'evidence-tab');
  });

  test('is ticked at one click', async () => {
    await form.open('component/accounting', 'process');
    await form.choose(area, 1);
    const question = form.question(area);
    await screenshot(page, 'evidence-question');
    await question
      .getByRole('button', { name: 'Tick the one that was seen' })
      .click();
    await form.saved(area);
    for (const name of [/Seen: Tests in CI/, /Seen: CI success rate/]) {
      assert.equal(
        await question.getByRole('checkbox', { name }).isChecked(),
        true,
      );
    }
  });

  test('asks for a word where it speaks against an answer', async () => {
    await form.choose(area, 2);
    await form
      .question(area)
      .getByText(/^Facts speak against part of this answer/)
      .waitFor();
    await form.review();
    await page.getByText('Facts speak against 1 answer').waitFor();
    await page.getByText('No note says why yet.').waitFor();
    await screenshot(page, 'evidence-review');
    // It forbids nothing.
    await form.submitButton().click();
    await page.getByRole('heading', { name: 'Do next' }).waitFor();
  });

  test('leads the portfolio to claims to look at', async () => {
    await openTab();
    await page
      .getByTitle(/^1 of \d+ practices in place contradicted$/)
      .first()
      .waitFor();
    await page.goto(`${portal.url}/maturity`);
    await page
      .getByRole('link', {
        name: '1 claim of Insights that facts speak against',
      })
      .click();
    await page
      .getByRole('heading', { name: 'With claims that facts speak against' })
      .waitFor();
    await page.getByRole('link', { name: 'Accounting', exact: true }).waitFor();
    await screenshot(page, 'evidence-list');
  });
});
