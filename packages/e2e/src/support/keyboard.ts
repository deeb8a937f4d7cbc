import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More presses than anything on a page should take. */
const MOST_TABS = 150;

/** Whoever uses nothing but the keyboard. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until an element has the focus. */
  async tabTo(element: Locator): Promise<void> {
    await element.waitFor();
    for (let presses = 0; presses <= MOST_TABS; presses++) {
      if (await this.isOn(element)) return;
      await this.press('Tab');
    }
    assert.fail(`Tab does not lead to ${element}`);
  }

  /** Presses keys, one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Whether an element has the focus. */
  isOn(element: Locator): Promise<boolean> {
    return element.evaluate(node => node === document.activeElement);
  }
}
