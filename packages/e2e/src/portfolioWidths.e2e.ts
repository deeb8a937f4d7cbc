import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { Portal } from './support/portal.ts';

const aspectIds = [
  'business-outcomes',
  'people',
  'process',
  'policy',
  'technology',
];

describe('no column of the portfolio is out of sight', () => {
  let portal: Portal;
  let browser: Browser;

  before(async () => {
    portal = await Portal.shared();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  async function open(page: Page, search: string): Promise<void> {
    await page.goto(`${portal.url}/maturity${search}`);
    await page.getByRole('rowheader').first().waitFor();
    await page.waitForLoadState('networkidle');
  }

  /** By how much what scrolls sideways is wider than the room that it has. */
  const excess = (page: Page) =>
    page
      .locator('[data-keeps-scroll], [role="region"]:has(> table)')
      .evaluateAll(scrollers =>
        scrollers.map(({ scrollWidth, clientWidth }) =>
          Math.max(0, scrollWidth - clientWidth),
        ),
      );

  test('at 1280 pixels', async () => {
    const page = await enter(browser, portal, { width: 1280 });
    for (const search of [
      '',
      '?expand=technology',
      '?expand=people&groupBy=owner',
      '?view=table',
      '?view=entities',
    ]) {
      await open(page, search);
      const tooWide = await excess(page);
      assert.ok(tooWide.length > 0);
      assert.deepEqual(
        tooWide.filter(pixels => pixels > 0),
        [],
        search,
      );
    }
    await page.context().close();
  });

  test('at 400 pixels, all aspects of the heatmap', async () => {
    const page = await enter(browser, portal, { width: 400 });
    await open(page, '');
    for (const id of aspectIds) {
      const box = await page
        .locator(`[data-column="${id}"]`)
        .first()
        .boundingBox();
      assert.ok(box, id);
      assert.ok(box.x >= 0 && box.x + box.width <= 400, `${id} is at ${box.x}`);
      assert.ok(box.width > 50, `${id} has ${box.width} px`);
    }
    // An aspect with its nine areas as well.
    await open(page, '?expand=technology');
    const grid = page.locator('[data-keeps-scroll]');
    assert.ok(
      await grid.evaluate(each => each.scrollWidth <= each.clientWidth),
    );
    await page.context().close();
  });

  test('at 400 pixels, the names stay while a table scrolls', async () => {
    const page = await enter(browser, portal, { width: 400 });
    await open(page, '?view=entities');
    const table = page.getByRole('region', { name: 'Entities' });
    const name = table.getByRole('rowheader').first();
    const start = await name.boundingBox();
    await table.evaluate(each => each.scrollTo({ left: 300 }));
    const now = await name.boundingBox();
    assert.equal(Math.round(now?.x ?? 0), Math.round(start?.x ?? -1));
    await page.context().close();
  });
});
