import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { Portal } from './support/portal.ts';

/**
 * OpenCost is in the example's catalog without an annotation, and is the only
 * one that could offer cost management.
 */
describe('a provider that was found', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  before(async () => {
    portal = await Portal.start();
    browser = await launchBrowser();
    page = await enter(browser, portal, { user: 'Kavya Nair' });
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const panel = (name: string) => page.getByRole('region', { name });

  /** What the ranking says of cost management, and then a component's tab. */
  async function seeCostManagement(ranking: RegExp, tab: RegExp) {
    await page.goto(`${portal.url}/maturity`);
    await panel('What to build next')
      .getByRole('listitem')
      .filter({ hasText: '. Cost management' })
      .filter({ hasText: ranking })
      .waitFor();
    await page.goto(
      `${portal.url}/catalog/default/component/checkout/maturity`,
    );
    const recommended = panel('Recommended platform capabilities');
    await recommended.getByRole('button', { name: /^Show all/i }).click();
    await recommended
      .getByRole('listitem')
      .filter({ hasText: 'Cost management' })
      .filter({ hasText: tab })
      .waitFor();
  }

  test('does not count before somebody has confirmed it', async () => {
    await seeCostManagement(/Nobody offers this yet/, /missing/);
  });

  test('is confirmed on the page of the capabilities', async () => {
    await page.goto(`${portal.url}/maturity/capabilities`);
    const costs = panel('Cost management');
    await costs.getByText('Found in the catalog: 1').waitFor();
    await costs
      .getByRole('listitem')
      .filter({ hasText: 'its name says OpenCost' })
      .waitFor();
    await screenshot(page, 'providers-found');
    await costs
      .getByRole('button', {
        name: 'Confirm that OpenCost offers Cost management',
      })
      .click();
    await costs.getByText(/^confirmed by Kavya Nair/).waitFor();
    await screenshot(page, 'providers-confirmed');
  });

  test('then counts in the ranking and on a tab', async () => {
    await seeCostManagement(/Offered by OpenCost/, /available[^]*OpenCost/);
    await screenshot(page, 'providers-tab');
  });
});
