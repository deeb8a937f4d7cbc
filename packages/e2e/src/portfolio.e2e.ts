import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { enter, launchBrowser } from './support/browser.ts';
import { Heatmap } from './support/heatmap.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';
import { RawAnswers } from './support/rawAnswers.ts';

const aspectIds = [
  'business-outcomes',
  'people',
  'process',
  'policy',
  'technology',
];

describe('the portfolio', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let heatmap: Heatmap;
  let raw: RawAnswers;

  before(async () => {
    portal = await Portal.shared();
    browser = await launchBrowser();
    page = await enter(browser, portal);
    heatmap = new Heatmap(page);
    raw = await RawAnswers.read(portal);
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  async function open(search = '') {
    await page.goto(`${portal.url}/maturity${search}`);
    await heatmap.ready();
  }

  /** The systems of the components, with what is in them. */
  function systems(): { title: string; parts: string[] }[] {
    const { catalog } = raw;
    const refs = new Set(
      catalog.components().flatMap(ref => catalog.systemsOf(ref)),
    );
    return [...refs].map(system => ({
      title: catalog.title(system),
      parts: catalog
        .components()
        .filter(ref => catalog.systemsOf(ref).includes(system)),
    }));
  }

  test('has a row per system, with the numbers that the raw answers give', async () => {
    await open();
    const titles = systems().map(({ title }) => title);
    assert.deepEqual((await heatmap.titles()).sort(), titles.sort());
    for (const { title, parts } of systems()) {
      for (const aspectId of aspectIds) {
        const { at, notAssessed, median } = raw.counts(parts, aspectId);
        const cell = `${title}, ${aspectId}`;
        const shown = await heatmap.counts(title, aspectId);
        assert.deepEqual(shown, { at, notAssessed }, cell);
        const text = await heatmap.cell(title, aspectId).innerText();
        assert.match(text, new RegExp(`^${median} · `), cell);
      }
    }
  });

  test('has the weakest first, and sorts by any column', async () => {
    const mediansOf = (title: string) => {
      const parts = systems().find(system => system.title === title)?.parts;
      return aspectIds.flatMap(id => raw.counts(parts ?? [], id).median ?? []);
    };
    const weakness = (title: string) => {
      const medians = mediansOf(title);
      const sum = medians.reduce((total, median) => total + median, 0);
      return Math.min(...medians) * 100 + sum / medians.length;
    };
    await open();
    const weakest = (await heatmap.titles()).map(weakness);
    assert.deepEqual(
      weakest,
      [...weakest].sort((one, other) => one - other),
    );
    assert.ok(new Set(weakest).size > 3);

    await page
      .getByRole('columnheader', { name: /^People/ })
      .getByRole('button', { name: 'People', exact: true })
      .click();
    await page.waitForURL(/sort=level.people/);
    await page.getByText('Sorted by People, ascending.').waitFor();
    await heatmap.ready();
    const byPeople = (await heatmap.titles()).map(title => mediansOf(title)[1]);
    assert.deepEqual(byPeople, [...byPeople].sort());
    await page.goBack();
    await page.getByText(/^Weakest first/).waitFor();
  });

  test('saves as CSV what it shows, cell by cell', async () => {
    await open();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as CSV' }).click(),
    ]);
    const rows: Record<string, string>[] = parse(
      await readFile(await download.path(), 'utf8'),
      { columns: true, bom: true },
    );
    assert.deepEqual(
      rows.map(row => row.title),
      await heatmap.titles(),
    );
    for (const aspectId of aspectIds) {
      const onScreen = { assessed: 0, notAssessed: 0 };
      const inFile = { assessed: 0, notAssessed: 0 };
      for (const row of rows) {
        const shown = await heatmap.counts(row.title, aspectId);
        for (const level of [0, 1, 2, 3, 4, 5]) {
          const count = Number(row[`${aspectId} ${level}`]);
          assert.equal(count, shown.at.get(level) ?? 0);
          inFile.assessed += count;
          onScreen.assessed += shown.at.get(level) ?? 0;
        }
        inFile.notAssessed += Number(row[`${aspectId} notAssessed`]);
        onScreen.notAssessed += shown.notAssessed;
      }
      assert.deepEqual(inFile, onScreen, aspectId);
    }
  });

  test('leads from the whole to one answer of a service, and back', async () => {
    await open();
    const all = page.url();
    await heatmap.link('Ordering').click();
    const checkout = page.getByRole('link', { name: 'Checkout', exact: true });
    await checkout.waitFor();
    const ordering = page.url();
    assert.notEqual(ordering, all);
    await checkout.click();
    await page.getByRole('heading', { name: 'Practice areas' }).waitFor();
    await new MaturityTab(page, portal).openAspect('Process');
    await page.getByRole('button', { name: /^Audit and logs/i }).click();
    await page
      .getByText(/Orders can be traced from the click to the ledger/)
      .waitFor();

    await page.goBack();
    await checkout.waitFor();
    assert.equal(page.url(), ordering);
    await page.goBack();
    await heatmap.row('Payments').waitFor();
    assert.equal(page.url(), all);
  });

  test('leads from a segment to the very entities that it counts', async () => {
    await open();
    const counts = await heatmap.counts('Payments', 'process');
    assert.ok(counts.at.size > 1);
    const [[level, entities]] = counts.at;
    await heatmap
      .cell('Payments', 'process')
      .getByRole('link', { name: new RegExp(`^${entities} at ${level} `) })
      .click();
    const listed = page
      .getByRole('region', { name: new RegExp(`Process at ${level} `) })
      .getByRole('rowheader');
    await listed.first().waitFor();
    assert.equal(await listed.count(), entities);
  });

  test('shows another user the same by its URL', async () => {
    await open();
    await page
      .getByRole('button', { name: 'Show the areas of Process' })
      .click();
    await page.getByLabel('Name').fill('a');
    await page.waitForURL(/text=a/);
    await page.locator('[data-column="process.security"]').first().waitFor();
    const of = async (someone: Page) => {
      const shown = new Heatmap(someone);
      await shown.ready();
      return {
        rows: await shown.titles(),
        cells: await someone.locator('[data-column]').allInnerTexts(),
      };
    };
    const mine = await of(page);
    assert.ok(mine.cells.length > 5);

    const other = await enter(browser, portal, { user: 'Jonas Berg' });
    await other.goto(page.url());
    await other.locator('[data-column="process.security"]').first().waitFor();
    assert.deepEqual(await of(other), mine);
    await other.context().close();
  });

  test('ranks the capabilities by the numbers that the raw answers give', async () => {
    await open('?build=wanted');
    await page.getByRole('button', { name: /^Show all 1\d$/ }).click();
    const components = raw.catalog.components();
    const list = page.getByRole('list', { name: /most wanted first/ });
    for (const { id, title } of raw.capabilities) {
      const { soleBlockerFor, bringsCloser, inUseBy } = raw.demand(
        components,
        id,
      );
      const item = list.getByRole('listitem').filter({
        has: page.getByRole('heading', { name: new RegExp(`\\. ${title}$`) }),
      });
      const text = await item.innerText();
      for (const words of [
        `sole blocker for ${soleBlockerFor}`,
        `brings ${bringsCloser} closer`,
        `in use by ${inUseBy}`,
      ]) {
        assert.ok(text.includes(words), `${title}: ${words}, not ${text}`);
      }
    }
    assert.equal(raw.capabilities.length, 16);
  });

  test('says what to build by the numbers that the raw answers give', async () => {
    await open();
    const components = raw.catalog.components();
    const blockers = raw.blockers(components);
    const inReach = (built: string[]) =>
      blockers.filter(lacking => lacking.every(id => built.includes(id)))
        .length;
    const idOf = (title: string) =>
      raw.capabilities.find(each => each.title === title)!.id;
    const panel = page.getByRole('region', { name: 'What to build next' });
    await panel.getByRole('button', { name: /^Show all 1\d$/ }).click();
    const steps = await panel
      .getByRole('list', { name: /in which each adds most/ })
      .getByRole('listitem')
      .allInnerTexts();
    const built: string[] = [];
    for (const [index, step] of steps.entries()) {
      const [, place, title] = /^(\d+)\. (.+)$/m.exec(step)!;
      const [, adds, total] = /adds (\d+) levels?: (\d+) within reach/.exec(
        step,
      )!;
      const reached = inReach(built);
      const gains = raw.capabilities.map(
        ({ id }) => inReach([...built, id]) - reached,
      );
      built.push(idOf(title));
      assert.equal(Number(place), index + 1);
      assert.equal(Number(adds), Math.max(...gains), title);
      assert.equal(Number(total), inReach(built), title);
    }
    assert.deepEqual(built.toSorted(), [...new Set(blockers.flat())].sort());

    const [own, first] = [inReach([]), inReach(built.slice(0, 1))];
    assert.ok(own > 0 && first > own);
    await panel
      .getByText(
        new RegExp(
          `^${own} levels are within your teams’ own reach; with .+ ${
            first - own
          } more, with .+ as well \\d+ more\\.$`,
        ),
      )
      .waitFor();

    await panel.getByText('Show as a table').click();
    const rows = await panel
      .getByRole('table', { name: /^The best set/ })
      .locator('tbody tr')
      .evaluateAll(all =>
        all.map(row => [...row.children].map(cell => cell.textContent ?? '')),
      );
    assert.deepEqual(
      rows.map(([, reach]) => Number(reach)),
      raw.mostInReach(components),
    );
    for (const [count, reach, titles] of rows.slice(1)) {
      // Some titles have commas of their own.
      const set = raw.capabilities.filter(({ title }) =>
        titles.includes(title),
      );
      assert.equal(set.length, Number(count), titles);
      assert.equal(inReach(set.map(({ id }) => id)), Number(reach), titles);
    }
  });

  test('starts a what-if from the best set of three', async () => {
    await open();
    await page
      .getByRole('region', { name: 'What to build next' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: /^3\. / }) })
      .getByRole('link', { name: /^What if \d/ })
      .click();
    await page
      .getByText(/Showing levels as if these capabilities were in use/)
      .waitFor();
    const given = new URL(page.url()).searchParams.getAll('given');
    assert.equal(given.length, 3);
    await heatmap.ready();
    for (const { title, parts } of systems()) {
      for (const aspectId of aspectIds) {
        const { at, notAssessed } = raw.counts(parts, aspectId, given);
        assert.deepEqual(
          await heatmap.counts(title, aspectId),
          { at, notAssessed },
          `${title}, ${aspectId}`,
        );
      }
    }
  });

  test('shows the levels as they would be with what is taken as given', async () => {
    const given = ['cost-management', 'provisioning', 'golden-paths'];
    await open(`?${given.map(id => `given=${id}`).join('&')}`);
    await page
      .getByText(/Showing levels as if these capabilities were in use/)
      .waitFor();
    let risen = 0;
    for (const { title, parts } of systems()) {
      for (const aspectId of aspectIds) {
        const { at, notAssessed } = raw.counts(parts, aspectId, given);
        const cell = `${title}, ${aspectId}`;
        const shown = await heatmap.counts(title, aspectId);
        assert.deepEqual(shown, { at, notAssessed }, cell);
        const asIs = raw.counts(parts, aspectId);
        if (![...at].every(([level, n]) => asIs.at.get(level) === n)) risen++;
      }
    }
    assert.ok(risen > 0, 'nothing would rise');
  });
});
