import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { Heatmap } from './support/heatmap.ts';
import { Portal } from './support/portal.ts';

describe('the portfolio as a brief', () => {
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
    test(`fits one page of A4 in the ${theme} theme`, async () => {
      const page = await enter(browser, portal, { theme });
      const complaints: string[] = [];
      page.on('console', message => {
        if (message.text().includes('[JSS]')) complaints.push(message.text());
      });
      await page.goto(`${portal.url}/maturity?groupBy=owner`);
      await new Heatmap(page).ready();
      await page.getByRole('region', { name: 'How we compare' }).waitFor();
      await page.waitForLoadState('networkidle');

      const pdf = await page.pdf({ preferCSSPageSize: true });
      const source = pdf.toString('latin1');
      assert.equal(source.match(/\/Type\s*\/Page\b/g)?.length, 1);
      // In points: 210 by 297 millimetres.
      const [, width, height] =
        /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(source) ?? [];
      assert.ok(Math.abs(Number(width) - 595) < 2, width);
      assert.ok(Math.abs(Number(height) - 842) < 2, height);

      await page.emulateMedia({ media: 'print' });
      await page.getByRole('heading', { name: 'What to build next' }).waitFor();
      for (const heading of ['Levels over time', 'Levels by owner']) {
        await page.getByRole('heading', { name: heading }).first().waitFor();
      }
      await page.getByText(/^36 entities: /).waitFor();
      assert.deepEqual(complaints, []);
      await page.context().close();
    });
  });
});
