import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

const accounting = '/entities/component/default/accounting';
const changed = 'process.security';

describe('amending an assessment', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let tab: MaturityTab;
  let token: string;

  before(async () => {
    portal = await Portal.start();
    browser = await launchBrowser();
    page = await enter(browser, portal, { user: 'Jonas Berg' });
    tab = new MaturityTab(page, portal);
    token = await portal.tokenOf('user:default/jonas');
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const read = async (resource: string) =>
    (await portal.get(`${accounting}${resource}`, token)).json();

  const line = (area: string) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByText(area, { exact: true }) })
      .filter({ hasText: '→' });

  test('changes one answer, and carries the others over', async () => {
    const first = await read('/report');
    assert.equal(first.assessment.revision, 1);
    const form = new AssessmentForm(page, portal);
    await form.open('component/accounting', 'process');
    // At 1 the last time.
    await form.choose('Security', 3);
    await form.submit();

    assert.match(page.url(), /#plan$/);
    const second = await read('/report');
    assert.equal(second.assessment.revision, 2);
    assert.equal(first.areas.length, 22);
    for (const area of first.areas) {
      const now = second.areas.find(
        (other: { areaId: string }) => other.areaId === area.areaId,
      );
      if (area.areaId === changed) {
        assert.deepEqual([area.answer.level, now.answer.level], [1, 3]);
      } else {
        assert.deepEqual(now.answer, area.answer, area.areaId);
        // Also when it was said, and by whom.
        assert.deepEqual(now.provenance, area.provenance, area.areaId);
      }
    }
  });

  test('shows the plan and the level that result', async () => {
    // Audit and logs at 3, integration and release at 1, security at 3: the
    // lower median went from 1 to 3.
    assert.match(await tab.tile('Process').innerText(), /3 · Scale/);
    await page.getByText(/^Up from 1 · Build/).waitFor();
    const plan = page.getByRole('region', { name: 'Do next' });
    await plan.getByRole('listitem').first().waitFor();
  });

  test('compares the two in the history', async () => {
    await page.getByRole('button', { name: 'History' }).click();
    await page
      .getByRole('heading', { name: 'From assessment 1 to 2' })
      .waitFor();
    assert.equal(await page.getByText('→').count(), 1);
    assert.match(await line('Security').innerText(), /1 · Build → 3 · Scale/);
    assert.match(await line('Security').innerText(), /Jonas Berg/);
    const process = page
      .getByRole('table', { name: 'Levels' })
      .getByRole('row', { name: /^Process/ });
    assert.match(await process.innerText(), /1 · Build\s+3 · Scale/);
  });

  test('compares any two of several, at an address that can be shared', async () => {
    // Checkout has three assessments.
    await tab.goto('component/checkout', '?view=history');
    await page
      .getByRole('heading', { name: 'From assessment 2 to 3' })
      .waitFor();
    await page.getByRole('checkbox', { name: 'Compare assessment 2' }).click();
    await page.getByText('Select two assessments to compare them.').waitFor();
    await page.getByRole('checkbox', { name: 'Compare assessment 1' }).click();
    const heading = page.getByRole('heading', {
      name: 'From assessment 1 to 3',
    });
    await heading.waitFor();
    await page.reload();
    await heading.waitFor();
    // Platforms and infrastructure went from 2 to 4 in these.
    assert.match(
      await line('Platforms and infrastructure').innerText(),
      / → 4 · Improve/,
    );
  });
});
