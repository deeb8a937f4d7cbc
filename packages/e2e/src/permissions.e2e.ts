import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';
import { violations } from './support/violations.ts';

const jonas = 'user:default/jonas';
const payment = 'component:default/payment';

describe('who may do what', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let tab: MaturityTab;

  before(async () => {
    portal = await Portal.start({ hidden: { entity: payment, from: jonas } });
    browser = await launchBrowser();
    page = await enter(browser, portal, { user: 'Jonas Berg' });
    tab = new MaturityTab(page, portal);
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  describe('who may not write', () => {
    test('sees the levels, and that others change them', async () => {
      await tab.open('component/checkout');
      assert.match(await tab.tile('Process').innerText(), /[1-5] · /);
      await page.getByText('Ask Ordering to assess this').waitFor();
      await page.getByText('Coverage').waitFor();
      assert.equal(
        await page.getByRole('link', { name: 'Update assessment' }).count(),
        0,
      );
      assert.equal(
        await page.getByRole('button', { name: /target for/ }).count(),
        0,
      );
    });

    test('is told so by the form as well, which asks nothing', async () => {
      await page.goto(
        `${portal.url}/maturity/assess/component/default/checkout`,
      );
      await page
        .getByRole('heading', { name: 'You cannot assess this' })
        .waitFor();
      assert.equal(await page.getByRole('radio').count(), 0);
      await screenshot(page, 'form-forbidden');
    });

    test('may assess what their own team owns', async () => {
      await tab.open('component/accounting');
      await page.getByRole('link', { name: 'Update assessment' }).waitFor();
    });
  });

  describe('who may not see an entity', () => {
    const hidden =
      'Some entities are hidden from you and are not counted here.';

    /** The components of the system, by how the tab counts and names them. */
    async function componentsOfPayments(on: Page) {
      await new MaturityTab(on, portal).goto('system/payments');
      const table = on.getByRole('table', {
        name: /^\d components, weakest first$/,
      });
      await table.getByRole('row').nth(1).waitFor();
      return table.getByRole('rowheader').allInnerTexts();
    }

    test('finds no page of it, and so no tab', async () => {
      await tab.goto('component/payment');
      await page
        .getByText(/Entity not found|not found/i)
        .first()
        .waitFor();
      assert.equal(await page.getByText('Practice areas').count(), 0);
      assert.equal(
        await page.getByRole('link', { name: 'Maturity' }).count(),
        // The one in the sidebar.
        1,
      );
    });

    test('is not told of its maturity by the form or the API', async () => {
      await page.goto(
        `${portal.url}/maturity/assess/component/default/payment`,
      );
      await page
        .getByText(/cannot assess this|do not have access|no maturity data/)
        .waitFor();
      assert.equal(await page.getByRole('radio').count(), 0);
      const token = await portal.tokenOf(jonas);
      for (const resource of ['report', 'draft', 'assessments']) {
        const { status } = await portal.get(
          `/entities/component/default/payment/${resource}`,
          token,
        );
        assert.ok([403, 404].includes(status), `${resource}: ${status}`);
      }
    });

    test('gets a system without it, which says so', async () => {
      const seen = await componentsOfPayments(page);
      await page.getByText(hidden).waitFor();
      const elif = await enter(browser, portal, { user: 'Elif Demir' });
      const all = await componentsOfPayments(elif);
      assert.equal(await elif.getByText(hidden).count(), 0);
      assert.deepEqual(
        seen,
        all.filter(name => name !== 'Payment'),
      );
      assert.equal(seen.length, all.length - 1);
      await elif.context().close();
    });
  });

  describe('who administers', () => {
    const former = 'group:default/it-platform';
    const renamed = 'group:default/platform-engineering';

    before(async () => {
      const token = await portal.tokenOf('user:default/kavya');
      const { status } = await fetch(`${portal.url}/api/maturity/import`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({
          assessments: [
            {
              entityRef: former,
              submittedAt: '2026-08-01T00:00:00Z',
              submittedBy: jonas,
              answers: { 'people.ai': { state: 'assessed', level: 2 } },
            },
          ],
        }),
      });
      assert.equal(status, 200);
    });

    test('re-attaches the answers of an entity that was renamed', async () => {
      const kavya = await enter(browser, portal, { user: 'Kavya Nair' });
      await kavya.goto(`${portal.url}/maturity/exchange`);
      await kavya
        .getByRole('row', { name: former })
        .getByRole('button', { name: 'Re-attach …' })
        .click();
      const dialog = kavya.getByRole('dialog');
      await dialog
        .getByRole('textbox', { name: 'Attach to' })
        .fill('Platform engi');
      await kavya.getByRole('option', { name: renamed }).click();
      assert.deepEqual(
        await violations(kavya, { within: '[role=dialog]' }),
        [],
      );
      await screenshot(kavya, 're-attach');
      await dialog.getByRole('button', { name: 'Re-attach' }).click();
      await kavya
        .getByText('All answers belong to an entity in the catalog.')
        .waitFor();
      await kavya.getByRole('link', { name: renamed }).click();
      await kavya.waitForURL('**/group/platform-engineering/maturity');
      const response = await portal.get(
        '/entities/group/default/platform-engineering/assessments/1',
        await portal.tokenOf('user:default/kavya'),
      );
      const { assessment } = await response.json();
      assert.equal(assessment.submittedBy, jonas);
      await kavya.context().close();
    });

    test('is not who has no permission to', async () => {
      await page.goto(`${portal.url}/maturity/exchange`);
      await page.getByText('You cannot import or export').waitFor();
      assert.equal(
        await page.getByText('Answers without an entity').count(),
        0,
      );
    });
  });
});
