import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';

/**
 * Measures the heatmap of a portal that is running, such as the large one of
 * the bench: how soon its first row is there, whether scrolling keeps up, and
 * how much memory the page takes. Prints it as JSON.
 *
 * @param url - of the portal
 */
async function measure(url: string): Promise<void> {
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await page.locator('a[href="/settings"]').first().waitFor();

  const heapOfPortal = await megabytes(page);
  const loads = [];
  for (let round = 0; round < 5; round++) {
    loads.push(await msToFirstRow(page, url));
  }
  const byClick = await msByClick(page);
  await page.waitForLoadState('networkidle');
  const heapOfHeatmap = await megabytes(page);
  const scrolling = await page.evaluate(scrollToEnd);
  const result = {
    msToFirstRow: { loads, byClick },
    scrolling,
    heapInMegabytes: {
      portal: heapOfPortal,
      heatmap: heapOfHeatmap,
      afterScrolling: await megabytes(page),
    },
  };
  console.log(JSON.stringify(result, undefined, 2));
  await browser.close();
}

const firstRow = (page: Page) =>
  page.getByRole('grid').getByRole('rowheader').first();

/** From the start of the navigation, the whole portal included. */
async function msToFirstRow(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/maturity`, { waitUntil: 'commit' });
  await firstRow(page).waitFor();
  return page.evaluate(() => Math.round(performance.now()));
}

/** From elsewhere in the portal, by the sidebar. */
async function msByClick(page: Page): Promise<number> {
  await page.locator('a[href="/settings"]').first().click();
  await page.waitForURL(/settings/);
  const clicked = Date.now();
  await page.locator('a[href="/maturity"]').first().click();
  await firstRow(page).waitFor();
  return Date.now() - clicked;
}

/** JavaScript objects that are in use. */
async function megabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const used = metrics.find(({ name }) => name === 'JSHeapUsedSize');
  return Math.round((used?.value ?? 0) / 1024 / 1024);
}

/** Runs in the page: a screen in ten frames, faster than anybody reads. */
async function scrollToEnd() {
  const grid = document.querySelector('[role="grid"]')!;
  const scroller = grid.parentElement!;
  const frames: number[] = [];
  let withBlankRows = 0;
  let mostDrawn = 0;
  let before = performance.now();
  for (let top = -1; top !== scroller.scrollTop; ) {
    top = scroller.scrollTop;
    scroller.scrollTop += scroller.clientHeight / 10;
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - before);
    before = performance.now();
    const rows = [...grid.querySelectorAll('[role="row"]')].map(row =>
      row.getBoundingClientRect(),
    );
    mostDrawn = Math.max(mostDrawn, rows.length);
    const seen = scroller.getBoundingClientRect();
    const places = [
      seen.top + 80,
      (seen.top + seen.bottom) / 2,
      seen.bottom - 20,
    ];
    const isFull = places.every(y =>
      rows.some(row => row.top <= y && row.bottom >= y),
    );
    if (!isFull) withBlankRows++;
  }
  frames.sort((one, other) => one - other);
  const msAt = (share: number) =>
    Math.round(frames[Math.floor((frames.length - 1) * share)]);
  return {
    rows: Number(grid.getAttribute('aria-rowcount')) - 1,
    mostDrawn,
    frames: frames.length,
    framesWithBlankRows: withBlankRows,
    msPerFrame: { p50: msAt(0.5), p95: msAt(0.95), max: msAt(1) },
  };
}

measure(process.argv[2] ?? 'http://localhost:3000');
