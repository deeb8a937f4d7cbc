import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { Heatmap } from './support/heatmap.ts';
import { Portal } from './support/portal.ts';
import { violations } from './support/violations.ts';

describe('axe finds nothing in the portfolio', () => {
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

  const themes = ['light', 'dark'] as const;
  themes.forEach(theme => {
    describe(`in the ${theme} theme`, () => {
      let page: Page;

      before(async () => {
        page = await enter(browser, portal, { user: 'Kavya Nair', theme });
      });

      after(() => page?.context().close());

      const clean = async () =>
        assert.deepEqual(
          await violations(page, { coloursOnly: theme === 'dark' }),
          [],
        );

      const go = (path: string) => page.goto(`${portal.url}/maturity${path}`);

      /** Until all of the page is there, what is below the heatmap too. */
      const complete = async () => {
        for (const name of [
          'What to build next',
          'Levels over time',
          'Coverage and age by owner',
          'How we compare',
        ]) {
          await page.getByRole('heading', { name }).waitFor();
        }
        await page.waitForLoadState('networkidle');
      };

      const shows = (text: string) => page.getByText(text).first().waitFor();

      const searches = [
        '',
        '?expand=process',
        '?given=cost-management&given=provisioning',
        '?build=wanted',
        '?groupBy=owner&type=service',
      ];
      searches.forEach(search => {
        test(`as heatmap${search}`, async () => {
          await go(search);
          await new Heatmap(page).ready();
          await complete();
          await clean();
        });
      });

      ['table', 'entities'].forEach(view => {
        test(`as ${view}`, async () => {
          await go(`?view=${view}`);
          await page.getByRole('rowheader').first().waitFor();
          await complete();
          await clean();
        });
      });

      test('where nothing matches', async () => {
        await go('?text=nothing-is-called-so');
        await shows('Nothing matches these filters');
        await clean();
      });

      const refusals = [
        [403, 'You do not have access'],
        [500, 'Try again'],
      ] as const;
      refusals.forEach(([status, text]) => {
        test(`where all is answered with ${status}`, async () => {
          const all = '**/api/maturity/portfolio/**';
          await page.route(all, route =>
            route.fulfill({
              status,
              json: { error: { name: 'Error', message: 'No' } },
            }),
          );
          await go('');
          await shows(text);
          await clean();
          await page.unroute(all);
        });
      });

      test('in import and export, before and after a check', async () => {
        await go('/exchange');
        await page.getByRole('heading', { name: 'Import' }).first().waitFor();
        await clean();
        await page.locator('input[type=file]').setInputFiles({
          name: 'assessments.yaml',
          mimeType: 'application/yaml',
          buffer: Buffer.from(
            [
              'assessments:',
              '  - entityRef: component:default/cart',
              '    submittedAt: 2020-01-01T00:00:00Z',
              '    submittedBy: user:default/ana',
              '    answers:',
              '      people.nothing: { state: unknown }',
            ].join('\n'),
          ),
        });
        await shows('people.nothing');
        await clean();
      });
    });
  });
});
