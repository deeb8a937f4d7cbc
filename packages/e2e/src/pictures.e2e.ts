import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser, screenshot } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

const widths = [400, 1280, 2200];

/** Goes to what a picture is of, and waits until it is there. */
type Scene = (page: Page, portal: Portal) => Promise<void>;

const scenes: Record<string, Scene> = {
  tab: async (page, portal) => {
    await new MaturityTab(page, portal).open('component/checkout');
    await page.getByRole('link', { name: 'Update assessment' }).waitFor();
    await page.locator('.recharts-surface').first().waitFor();
  },
  empty: async (page, portal) => {
    await new MaturityTab(page, portal).open('component/image-provider');
    await page.getByRole('link', { name: 'Start assessment' }).waitFor();
  },
  system: async (page, portal) => {
    await new MaturityTab(page, portal).goto('system/ordering');
    await page.getByRole('rowheader', { name: 'Checkout' }).waitFor();
  },
  group: async (page, portal) => {
    await new MaturityTab(page, portal).goto('group/team-ordering');
    await page.getByRole('rowheader', { name: 'Checkout' }).waitFor();
  },
  history: async (page, portal) => {
    const tab = new MaturityTab(page, portal);
    await tab.goto('component/checkout', '?view=history');
    await page.getByRole('table', { name: 'Levels' }).waitFor();
    await page.locator('.recharts-surface').first().waitFor();
  },
  form: async (page, portal) => {
    const form = new AssessmentForm(page, portal);
    await form.open('component/cart', 'process');
    await form.level('Security', 3).click();
    await form.saved('Security');
  },
  review: async (page, portal) => {
    await new AssessmentForm(page, portal).open('component/cart', 'review');
    await page.getByRole('button', { name: 'Submit assessment' }).waitFor();
  },
  heatmap: async (page, portal) => {
    await page.goto(`${portal.url}/maturity`);
    await wholePortfolio(page);
  },
  areas: async (page, portal) => {
    await page.goto(`${portal.url}/maturity?expand=process&groupBy=owner`);
    await wholePortfolio(page);
  },
  given: async (page, portal) => {
    await page.goto(
      `${portal.url}/maturity?given=cost-management&given=provisioning`,
    );
    await page
      .getByText(/Showing levels as if these capabilities were in use/)
      .waitFor();
    await wholePortfolio(page);
  },
  table: async (page, portal) => {
    await page.goto(`${portal.url}/maturity?view=table`);
    await wholePortfolio(page);
  },
  entities: async (page, portal) => {
    await page.goto(`${portal.url}/maturity?view=entities`);
    await wholePortfolio(page);
  },
  exchange: async (page, portal) => {
    await page.goto(`${portal.url}/maturity/exchange`);
    await page.getByRole('heading', { name: 'Import' }).first().waitFor();
  },
  home: async (page, portal) => {
    await page.goto(`${portal.url}/home`);
    await page
      .getByText(/^Median/)
      .first()
      .waitFor();
  },
};

/** The panels below the heatmap are drawn later than it. */
async function wholePortfolio(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'How we compare' }).waitFor();
  await page.locator('.recharts-surface').first().waitFor();
  await page.waitForLoadState('networkidle');
}

// Pictures to be looked at, and nothing that could fail: on demand only.
describe('pictures', { skip: !process.env.PICTURES }, () => {
  let portal: Portal;
  let browser: Browser;

  before(async () => {
    portal = await Portal.start();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  (['light', 'dark'] as const).forEach(theme => {
    test(`in the ${theme} theme`, async () => {
      const page = await enter(browser, portal, { user: 'Kavya Nair', theme });
      for (const [name, scene] of Object.entries(scenes)) {
        await scene(page, portal);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await screenshot(page, `${name}-${width}-${theme}`);
        }
      }
      await page.context().close();
    });
  });

  test('in German', async () => {
    const page = await enter(browser, portal, {
      user: 'Ana Moreira',
      language: 'de',
    });
    for (const path of [
      'catalog/default/component/checkout/maturity',
      'catalog/default/component/checkout/maturity?view=history',
      'catalog/default/system/ordering/maturity',
      'maturity',
      'maturity/assess/component/default/cart?step=process',
      'maturity/assess/component/default/cart?step=review',
    ]) {
      await page.goto(`${portal.url}/${path}`);
      await page.getByRole('heading', { level: 2 }).nth(1).waitFor();
      await page.waitForLoadState('networkidle');
      await screenshot(page, `german-${path.replace(/\W+/g, '-')}`);
    }
  });
});
