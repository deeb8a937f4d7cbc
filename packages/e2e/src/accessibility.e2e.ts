import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';
import { violations } from './support/violations.ts';

describe('axe finds nothing', { concurrency: true }, () => {
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
    describe(`in the ${theme} theme`, { concurrency: 1 }, () => {
      let page: Page;
      let tab: MaturityTab;
      let form: AssessmentForm;
      // Both themes are walked through at once.
      const answered = `component/${theme === 'light' ? 'cart' : 'quote'}`;

      before(async () => {
        page = await enter(browser, portal, { user: 'Kavya Nair', theme });
        tab = new MaturityTab(page, portal);
        form = new AssessmentForm(page, portal);
      });

      after(() => page?.context().close());

      const clean = async (within?: string) =>
        assert.deepEqual(
          await violations(page, { within, coloursOnly: theme === 'dark' }),
          [],
        );

      // The home page around it is Backstage's, without a landmark.
      const widget = '.react-grid-item';

      const home = () => page.goto(`${portal.url}/home`);

      const loading = () =>
        page.getByRole('main').getByRole('status', { name: 'Loading' }).first();

      /** Has the answers to requests for a resource be these. */
      async function answering(
        resource: string,
        status: number | 'never',
        looking: () => Promise<unknown>,
      ) {
        const url = `**/api/maturity/**/${resource}*`;
        await page.route(url, route =>
          status === 'never'
            ? undefined
            : route.fulfill({
                status,
                json: { error: { name: 'Error', message: 'No' } },
              }),
        );
        await looking().finally(() => page.unroute(url));
      }

      test('on the tab of an assessed service', async () => {
        await tab.open('component/checkout');
        await page.getByRole('link', { name: 'Update assessment' }).waitFor();
        await clean();
        await page.getByRole('button', { name: /^Show all .* steps/ }).click();
        await clean();
      });

      test('in the dialog of a target', async () => {
        await page.getByRole('button', { name: /arget for Policy/ }).click();
        await page.getByRole('dialog').waitFor();
        await clean();
        await page.keyboard.press('Escape');
      });

      test('on the tab of one that nobody assessed', async () => {
        await tab.open('component/image-provider');
        await page.getByRole('link', { name: 'Start assessment' }).waitFor();
        await clean();
      });

      const wholes = [
        'system/ordering',
        'domain/retail',
        'group/team-ordering',
      ];
      wholes.forEach(entity => {
        test(`on the tab of ${entity}`, async () => {
          await tab.goto(entity);
          await page
            .getByRole('heading', { name: 'Capabilities in demand here' })
            .waitFor();
          await clean();
        });
      });

      test('on the tab while it loads, fails or is forbidden', async () => {
        await answering('report', 'never', async () => {
          await tab.goto('component/checkout');
          await loading().waitFor();
          await clean();
        });
        await answering('report', 500, async () => {
          await tab.goto('component/checkout');
          await page.getByRole('button', { name: 'Try again' }).waitFor();
          await clean();
        });
        await answering('report', 403, async () => {
          await tab.goto('component/checkout');
          await page.getByText('You do not have access').waitFor();
          await clean();
        });
      });

      test('in the history', async () => {
        await tab.goto('component/checkout', '?view=history');
        await page.getByRole('table', { name: 'Levels' }).waitFor();
        await clean();
      });

      test('in the form, at each of its steps', async () => {
        for (const step of ['process', 'people', 'technology']) {
          await form.open('component/checkout', step);
          await page.getByRole('button', { name: /^Next: / }).waitFor();
          await clean();
        }
        await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
        await page.getByRole('dialog').waitFor();
        await clean();
      });

      test('in a question that is answered', async () => {
        await form.open(answered, 'process');
        await form.level('Security', 2).click();
        await form.saved('Security');
        await page.getByText('Note and evidence').last().click();
        await clean();
        await form.question('Security').getByText('Not applicable').click();
        await form.question('Security').getByRole('textbox').first().waitFor();
        await clean();
        // What lacks a reason is not reviewed.
        await form
          .question('Security')
          .getByRole('button', { name: 'Restore' })
          .click();
      });

      test('on the review', async () => {
        await form.open(answered, 'review');
        await page.getByRole('button', { name: 'Submit assessment' }).waitFor();
        await clean();
      });

      test('in the form while it loads, fails or is forbidden', async () => {
        const address = `${portal.url}/maturity/assess/component/default/checkout`;
        await answering('draft', 'never', async () => {
          await page.goto(address);
          await loading().waitFor();
          await clean();
        });
        await answering('draft', 500, async () => {
          await page.goto(address);
          await page.getByRole('button', { name: 'Try again' }).waitFor();
          await clean();
        });
        await answering('draft', 403, async () => {
          await page.goto(address);
          await page.getByText('You do not have access').waitFor();
          await clean();
        });
      });

      test('on the home page', async () => {
        await home();
        await page
          .getByText(/^Median/)
          .first()
          .waitFor();
        await clean(widget);
        await answering('rollups', 'never', async () => {
          await home();
          await page.getByRole('status', { name: 'Loading' }).waitFor();
          await clean(widget);
        });
        await answering('rollups', 500, async () => {
          await home();
          await page.getByRole('button', { name: 'Try again' }).waitFor();
          await clean(widget);
        });
      });

      test('on the overview of an entity', async () => {
        await page.goto(`${portal.url}/catalog/default/component/checkout`);
        await page.getByText('Last assessed').waitFor();
        await clean();
      });
    });
  });
});
