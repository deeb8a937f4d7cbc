import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

const names = ['Build', 'Operate', 'Scale', 'Improve', 'Adapt'];

/** The bar that repeats a level as a shape: a step for each level. */
const bar = (element: Locator) =>
  element.locator('span[aria-hidden="true"]:has(> span:nth-child(4))').first();

describe('without colours', () => {
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

  (['light', 'dark'] as const).forEach(theme => {
    test(`levels are told apart in the ${theme} theme`, async () => {
      const page = await enter(browser, portal, { theme });
      const tab = new MaturityTab(page, portal);
      await tab.open('component/checkout');
      await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
      await screenshot(page, `greyscale-${theme}`);

      const rows = page
        .getByRole('list')
        .getByRole('button', { name: /[1-5] · / });
      const pictures = new Map<number, Set<string>>();
      for (const row of await rows.all()) {
        // Written: the number and the name.
        const [, digit, name] =
          /([1-5]) · (\w+)/.exec(await row.innerText()) ?? [];
        const level = Number(digit);
        assert.equal(name, names[level - 1]);
        // Drawn: as many steps that are full.
        const widths = await bar(row).evaluate(steps =>
          [...steps.children].map(
            step => (step.firstElementChild as HTMLElement).style.width,
          ),
        );
        assert.equal(widths.filter(width => width === '100%').length, level);
        const picture = await bar(row).screenshot();
        pictures.set(
          level,
          (pictures.get(level) ?? new Set()).add(picture.toString('base64')),
        );
      }
      // Checkout has areas at 2, 3 and 4. No picture of one is that of another.
      assert.deepEqual([...pictures.keys()].sort(), [2, 3, 4]);
      const drawn = [...pictures.values()].flatMap(same => [...same]);
      assert.equal(new Set(drawn).size, drawn.length);
      await page.context().close();
    });
  });
});
