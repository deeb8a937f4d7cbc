import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

const MOST_KB = 80;

describe('the JavaScript of the tab', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  /** The addresses of the scripts that were loaded. */
  const scripts = new Set<string>();

  before(async () => {
    portal = await Portal.shared();
    browser = await launchBrowser();
    page = await enter(browser, portal);
    page.on('response', response => {
      if (new URL(response.url()).pathname.endsWith('.js')) {
        scripts.add(response.url());
      }
    });
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  test(`adds at most ${MOST_KB} kB to what the portal has loaded`, async t => {
    // The portal: the page of an entity without our tab.
    await page.goto(`${portal.url}/catalog/default/api/checkout-api`);
    await page.getByText('Places an order.').first().waitFor();
    await page.waitForLoadState('networkidle');
    const ofPortal = new Set(scripts);
    assert.ok(ofPortal.size > 0);

    await new MaturityTab(page, portal).open('component/checkout');
    await page.waitForLoadState('networkidle');
    const added = [...scripts].filter(script => !ofPortal.has(script));
    const sizes = await Promise.all(added.map(sizeOf));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    added.forEach((script, index) =>
      t.diagnostic(`${sizes[index]} B gzip ${new URL(script).pathname}`),
    );
    t.diagnostic(`the tab: ${(total / 1000).toFixed(1)} kB gzip`);
    assert.ok(total > 0);
    assert.ok(total <= MOST_KB * 1000, `${total} B`);
  });
});

/** How many bytes a script is, as gzip makes it. */
async function sizeOf(script: string): Promise<number> {
  const response = await fetch(script);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}
