import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { enterAsGuest, launchBrowser, screenshot } from './support/browser.ts';
import { Heatmap } from './support/heatmap.ts';
import { Portal } from './support/portal.ts';

const aspects = [
  'Business outcomes',
  'People',
  'Process',
  'Policy',
  'Technology',
];

describe('a service shows its level per aspect, and can be assessed', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  before(async () => {
    portal = await Portal.start();
    browser = await launchBrowser();
    page = await enterAsGuest(browser, portal);
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  const tile = (title: string) =>
    page
      .getByRole('region', { name: 'Aspects' })
      .getByRole('button', { name: new RegExp(`^${title}`) });

  async function openTab() {
    await page.goto(`${portal.url}/catalog/default/component/checkout`);
    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'Maturity' })
      .click();
    await page.getByRole('heading', { name: 'Practice areas' }).waitFor();
  }

  test('the tab has five tiles, each with a level, its number and its name', async () => {
    await openTab();
    for (const title of aspects) {
      assert.match(
        await tile(title).innerText(),
        /[1-5] · (Build|Operate|Scale|Improve|Adapt)/,
      );
    }
    await screenshot(page, 'tab-light');
  });

  test('an answer changed in the form changes the level on the tab', async () => {
    // Process has three areas, at 4, 4 and 3: the median is 4. With audit and
    // logs at 2 they are 2, 3 and 4: the median is 3.
    assert.match(await tile('Process').innerText(), /4 · Improve/);
    await page.getByRole('link', { name: 'Update assessment' }).click();
    await page.getByRole('button', { name: /^Process/ }).click();
    const question = page.getByRole('group', {
      name: /logs and audit records/,
    });
    await question.getByRole('radio', { name: /2 · Operate/ }).click();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    await screenshot(page, 'form-light');
    await page
      .getByRole('button', { name: /Review/ })
      .first()
      .click();
    await screenshot(page, 'review-light');
    await page.getByRole('button', { name: 'Submit assessment' }).click();
    await page.getByRole('heading', { name: 'Practice areas' }).waitFor();
    assert.match(await tile('Process').innerText(), /3 · Scale/);
  });

  test('the new level is there after a reload', async () => {
    await page.reload();
    await page.getByRole('heading', { name: 'Practice areas' }).waitFor();
    assert.match(await tile('Process').innerText(), /3 · Scale/);
  });

  test('the new level is there after stopping and starting the portal', async () => {
    await portal.restart();
    await page.reload();
    await openTab();
    assert.match(await tile('Process').innerText(), /3 · Scale/);
  });

  test('a service that nobody assessed says so, and is not at level 0', async () => {
    await page.goto(
      `${portal.url}/catalog/default/component/image-provider/maturity`,
    );
    await page.getByRole('heading', { name: 'Not assessed yet' }).waitFor();
    assert.match(await tile('Process').innerText(), /Not assessed/);
    await screenshot(page, 'tab-not-assessed');
  });

  test('the portfolio shows the levels by system', async () => {
    await page.getByRole('link', { name: 'Maturity' }).first().click();
    const row = new Heatmap(page).row('Ordering');
    await row.waitFor();
    assert.match(await row.innerText(), /[1-5] · /);
    await screenshot(page, 'portfolio-light');
  });

  test('all of it stands in the dark as well', async () => {
    const light = page;
    page = await enterAsGuest(browser, portal, 'dark');
    await openTab();
    await screenshot(page, 'tab-dark');
    await page.getByRole('link', { name: 'Update assessment' }).click();
    await page.getByRole('button', { name: /^Process/ }).click();
    await page
      .getByRole('radio', { name: /2 · Operate/ })
      .first()
      .waitFor();
    await screenshot(page, 'form-dark');
    await page.goto(`${portal.url}/maturity`);
    await new Heatmap(page).row('Ordering').waitFor();
    await screenshot(page, 'portfolio-dark');
    await page.close();
    page = light;
  });

  test('the API wants a token, and gives the model, a report and rollups', async () => {
    const resources = [
      '/models/cnmm',
      '/entities/component/default/checkout/report',
      '/portfolio/rollups?groupBy=system',
    ];
    for (const resource of resources) {
      assert.equal((await portal.get(resource)).status, 401);
    }
    const token = await portal.guestToken();
    const [model, report, rollups] = await Promise.all(
      resources.map(async resource =>
        (await portal.get(resource, token)).json(),
      ),
    );
    const areas = model.aspects.flatMap(
      (aspect: { areas: { id: string; levels: unknown[] }[] }) => aspect.areas,
    );
    assert.equal(model.aspects.length, 5);
    assert.equal(areas.length, 22);
    for (const { id, levels } of areas) {
      assert.equal(levels.length, id === 'people.ai' ? 4 : 5, id);
    }
    assert.equal(report.aspects.length, 5);
    assert.equal(rollups.items.length, 7);
  });
});
