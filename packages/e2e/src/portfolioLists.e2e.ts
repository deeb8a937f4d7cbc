import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { Heatmap } from './support/heatmap.ts';
import { Portal } from './support/portal.ts';

describe('every number of the portfolio leads to its list', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  before(async () => {
    portal = await Portal.shared();
    browser = await launchBrowser();
    page = await enter(browser, portal);
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  async function open(search = ''): Promise<void> {
    await page.goto(`${portal.url}/maturity${search}`);
    await page.getByRole('region', { name: 'Figures' }).waitFor();
    await page.getByRole('region', { name: 'How we compare' }).waitFor();
    await page.waitForLoadState('networkidle');
  }

  /** How far an element is below the top of the window. */
  const topOf = (element: Locator) =>
    element.evaluate(node => Math.round(node.getBoundingClientRect().top));

  const hasFocus = (element: Locator) =>
    element.evaluate(node => node === document.activeElement);

  /** Follows a link to a list and returns, by Back. */
  async function thereAndBack(link: Locator, title: string | RegExp) {
    await link.scrollIntoViewIfNeeded();
    const start = await topOf(link);
    await link.click();
    const heading = page.getByRole('heading', { level: 2, name: title });
    await heading.waitFor();
    await page.waitForLoadState('networkidle');
    assert.ok(await hasFocus(heading), `${title} has no focus`);
    const top = await topOf(heading);
    assert.ok(top >= 0 && top < 450, `${title} is at ${top} px`);
    await page.getByRole('rowheader').first().waitFor();

    await page.goBack();
    await link.waitFor();
    await page.waitForFunction(
      href => document.activeElement?.getAttribute('href') === href,
      await link.getAttribute('href'),
    );
    await page.waitForTimeout(200);
    assert.ok(await hasFocus(link), `the way to ${title} has no focus`);
    const moved = Math.abs((await topOf(link)) - start);
    assert.ok(moved <= 2, `Back from ${title} is ${moved} px off`);
  }

  const region = (name: string) => page.getByRole('region', { name });

  test('in the figures', async () => {
    await open();
    const figures = region('Figures');
    await thereAndBack(
      figures.getByRole('link', { name: '36', exact: true }),
      'Entities',
    );
    await thereAndBack(
      figures.getByRole('link', { name: /^People: median/ }),
      'Entities',
    );
  });

  test('in the heatmap', async () => {
    await open();
    const heatmap = new Heatmap(page);
    const cell = heatmap.cell('Payments', 'process');
    await thereAndBack(
      cell.getByRole('link', { name: /at 3/ }),
      /Process at 3/,
    );
    await thereAndBack(
      cell.getByRole('link', { name: '3 · Scale 3/3' }),
      'Entities',
    );
    await thereAndBack(heatmap.link('Storefront'), 'Entities');
  });

  test('in the ranking, the trend and the coverage', async () => {
    await open('?build=wanted');
    const ranking = region('What to build next');
    await thereAndBack(
      ranking.getByRole('link', { name: /Security services: in use/ }),
      'Security services in use',
    );
    await thereAndBack(
      region('Levels over time').getByRole('link', { name: /^3 · Scale/ }),
      /Business outcomes at 3/,
    );
    await thereAndBack(
      region('Coverage and age by owner').getByRole('link', { name: /^77%/ }),
      'Entities',
    );
  });

  test('also from a list to another, and back from an entity', async () => {
    await open('?view=entities');
    const stale = region('Coverage and age by owner').getByRole('link', {
      name: /Catalogue with stale answers/,
    });
    await thereAndBack(stale, 'With stale answers');

    const row = page.getByRole('rowheader').nth(20).getByRole('link');
    await row.scrollIntoViewIfNeeded();
    const start = await topOf(row);
    await row.click();
    await page.getByRole('heading', { name: 'Practice areas' }).waitFor();
    await page.goBack();
    await row.waitFor();
    await page.waitForTimeout(1000);
    assert.ok(await hasFocus(row));
    assert.ok(Math.abs((await topOf(row)) - start) <= 2);
  });
});
