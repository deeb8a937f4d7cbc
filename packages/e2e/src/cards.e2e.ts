import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { Portal } from './support/portal.ts';

describe('the cards', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  before(async () => {
    portal = await Portal.shared();
    browser = await launchBrowser();
    page = await enter(browser, portal, { user: 'Ana Moreira' });
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  test('tell on the home page where what the user’s teams own stands', async () => {
    await page.getByRole('link', { name: 'Home' }).click();
    await page.getByText('Maturity across my teams').waitFor();
    const owner = page.getByRole('link', { name: 'Ordering' });
    await owner.waitFor();
    // Checkout and cart.
    await page.getByText('2 components').waitFor();
    await page
      .getByText(/^Median [1-5] · /)
      .first()
      .waitFor();
    await screenshot(page, 'home-light');
    await owner.click();
    await page.waitForURL(/\/group\/team-ordering\/maturity/);
    await page.getByRole('heading', { name: 'What this group owns' }).waitFor();
  });

  test('tell on the overview of an entity where it stands', async () => {
    await page.goto(`${portal.url}/catalog/default/component/checkout`);
    const process = page.locator('dl > div', { hasText: /^Process/ });
    await process.waitFor();
    assert.match(await process.innerText(), /4 · Improve/);
    await screenshot(page, 'overview-light');
    await page.getByRole('link', { name: /Open the Maturity tab/ }).click();
    await page.getByRole('heading', { name: 'Practice areas' }).waitFor();
  });
});
