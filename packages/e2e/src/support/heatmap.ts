import type { Locator, Page } from 'playwright-core';

/** How many entities of a row are at which level, as a cell shows it. */
export interface ShownCounts {
  /** By level. */
  at: Map<number, number>;
  notAssessed: number;
}

/** The heatmap of the portfolio, as it is on screen. */
export class Heatmap {
  readonly #page: Page;
  readonly #grid: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#grid = page.getByRole('grid');
  }

  /** Waits until it is there. */
  async ready(): Promise<void> {
    await this.#grid.getByRole('rowheader').first().waitFor();
    // Neither another order nor other levels are still loading.
    await this.#page.locator('[role="grid"][aria-busy="false"]').waitFor();
  }

  row(title: string): Locator {
    return this.#grid.getByRole('row').filter({
      has: this.#page.getByRole('link', { name: title, exact: true }),
    });
  }

  /** The way into a group. */
  link(title: string): Locator {
    return this.row(title).getByRole('link', { name: title, exact: true });
  }

  /** The cell of an aspect or area. */
  cell(title: string, columnId: string): Locator {
    return this.row(title).locator(`[data-column="${columnId}"]`);
  }

  /** What the bar of a cell says, segment by segment. */
  async counts(title: string, columnId: string): Promise<ShownCounts> {
    // A link per segment, or one picture where nothing can be listed.
    const segments = this.cell(title, columnId).locator('[aria-label]');
    const at = new Map<number, number>();
    let notAssessed = 0;
    for (const segment of await segments.all()) {
      const words = (await segment.getAttribute('aria-label')) ?? '';
      for (const [, count, level] of words.matchAll(
        /(\d+) (?:at (\d)|not assessed)/g,
      )) {
        if (level === undefined) notAssessed = Number(count);
        else at.set(Number(level), Number(count));
      }
    }
    return { at, notAssessed };
  }

  /** The titles of all rows that are drawn. */
  async titles(): Promise<string[]> {
    const headers = this.#grid.getByRole('rowheader');
    const titles = await headers.getByRole('link').allInnerTexts();
    return titles.filter(title => title !== '');
  }
}
