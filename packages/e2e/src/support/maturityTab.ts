import type { Locator, Page } from 'playwright-core';
import type { Portal } from './portal.ts';

/** The Maturity tab on the page of an entity. */
export class MaturityTab {
  readonly page: Page;
  readonly #portal: Portal;

  constructor(page: Page, portal: Portal) {
    this.page = page;
    this.#portal = portal;
  }

  /** Goes to the tab of an entity, `component/checkout`, at a query. */
  async goto(entity: string, query = ''): Promise<void> {
    await this.page.goto(
      `${this.#portal.url}/catalog/default/${entity}/maturity${query}`,
    );
  }

  /** Goes to the tab of an entity that has levels, and waits for them. */
  async open(entity: string, query = ''): Promise<void> {
    await this.goto(entity, query);
    await this.page.getByRole('heading', { name: 'Practice areas' }).waitFor();
  }

  /** The tile of an aspect. */
  tile(aspect: string): Locator {
    return this.page
      .getByRole('region', { name: 'Aspects' })
      .getByRole('button', { name: new RegExp(`^${aspect}`) });
  }

  /** Opens the areas of an aspect, unless they are open. */
  async openAspect(aspect: string): Promise<void> {
    const areas = this.page.getByRole('button', {
      name: `Practice areas of ${aspect}`,
    });
    if ((await areas.getAttribute('aria-expanded')) === 'false') {
      await areas.click();
    }
  }

  /** The row of an area of an aspect, with where its answer comes from. */
  row(aspect: string, area: string): Locator {
    return this.page
      .getByRole('list', { name: aspect, exact: true })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${area}`) });
  }
}
