import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

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
});
