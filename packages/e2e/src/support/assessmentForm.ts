import type { Locator, Page } from 'playwright-core';
import type { Portal } from './portal.ts';

/** The assessment of an entity. */
export class AssessmentForm {
  readonly page: Page;
  readonly #portal: Portal;

  constructor(page: Page, portal: Portal) {
    this.page = page;
    this.#portal = portal;
  }

  /** Opens the assessment of an entity, `component/checkout`, at an aspect. */
  async open(entity: string, aspect: string): Promise<void> {
    const [kind, name] = entity.split('/');
    await this.page.goto(
      `${
        this.#portal.url
      }/maturity/assess/${kind}/default/${name}?step=${aspect}`,
    );
    await this.page.getByRole('heading', { name: /^Assessment of/ }).waitFor();
  }

  /** The question of an area. */
  question(area: string): Locator {
    return this.page.getByRole('region', { name: area, exact: true });
  }

  /** The card of a level in the question of an area. */
  level(area: string, level: number): Locator {
    return this.question(area).getByRole('radio', {
      name: new RegExp(`^${level} · `),
    });
  }

  /** Chooses a level, and waits until it is saved. */
  async choose(area: string, level: number): Promise<void> {
    await this.level(area, level).click();
    await this.saved(area);
  }

  /** Waits until the answer to an area is saved. */
  async saved(area: string): Promise<void> {
    await this.question(area)
      .getByText(/^Saved/)
      .waitFor();
  }

  /** Waits until every answer is saved. */
  async allSaved(): Promise<void> {
    await this.page.getByText('All answers are saved').waitFor();
  }

  /** Expands the areas that are usually answered elsewhere. */
  async unfoldElsewhere(): Promise<void> {
    await this.page.getByText(/usually answered elsewhere$/).click();
  }

  /** Opens the review, and waits until it is there. */
  async review(): Promise<void> {
    await this.page
      .getByRole('button', { name: 'Review and submit', exact: true })
      .click();
    await this.submitButton().waitFor();
  }

  /** The button that submits what is reviewed. */
  submitButton(): Locator {
    return this.page.getByRole('button', { name: 'Submit assessment' });
  }

  /** What the review says about an area. */
  reviewed(area: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: `› ${area}:` });
  }

  /** Reviews, submits, and waits for the plan. */
  async submit(): Promise<void> {
    await this.review();
    await this.submitButton().click();
    await this.page.getByRole('heading', { name: 'Do next' }).waitFor();
  }
}
