import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

/** One and a half screens, at 1280 pixels wide. */
const MOST_PX = 1350;

describe('where an entity stands and what is next shows at a glance', () => {
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

  /** How far below the top of the page a panel ends. */
  async function endOf(name: string): Promise<number> {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.waitFor();
    await page.waitForLoadState('networkidle');
    return panel.evaluate(element => {
      const { bottom } = element.getBoundingClientRect();
      let scrolled = 0;
      for (let at = element.parentElement; at; at = at.parentElement) {
        scrolled += at.scrollTop;
      }
      return bottom + scrolled;
    });
  }

  const openTab = (entity: string) =>
    new MaturityTab(page, portal).open(entity);
  const goToTab = (entity: string) =>
    new MaturityTab(page, portal).goto(entity);

  async function assertEndsInTime(...names: string[]): Promise<void> {
    for (const name of names) {
      const end = await endOf(name);
      assert.ok(end > 0 && end <= MOST_PX, `${name} ends at ${end} px`);
    }
  }

  for (const name of ['checkout', 'cart', 'fraud-detection']) {
    test(`component ${name}: from its level to what changed`, async () => {
      await openTab(`component/${name}`);
      await assertEndsInTime(
        'Aspects',
        'Do next',
        'Recommended platform capabilities',
        'Since last time',
      );
    });
  }

  const ofParts = [
    'Levels of the parts',
    'Capabilities in demand here',
    'Follow up with',
  ];

  for (const name of ['payments', 'ordering', 'platform']) {
    test(`system ${name}: from its parts to what they need`, async () => {
      await goToTab(`system/${name}`);
      await assertEndsInTime(...ofParts);
    });
  }

  test('a system of 90 parts', async () => {
    await page.route(/\/portfolio\/entities/, async route => {
      const response = await route.fetch();
      const { items, ...rest } = await response.json();
      const limit = Number(
        new URL(route.request().url()).searchParams.get('limit'),
      );
      const parts = Array.from({ length: limit }, (_, index) => ({
        ...items[index % items.length],
        entityRef: `component:default/part-${index}`,
        title: `Part ${index} of the payments system`,
      }));
      const page90 = { ...rest, items: parts, totalItems: 90, nextCursor: 'n' };
      await route.fulfill({ json: page90 });
    });
    await goToTab('system/payments');
    await page.getByText(/of 90 components/).waitFor();
    await assertEndsInTime(...ofParts);
  });
});
