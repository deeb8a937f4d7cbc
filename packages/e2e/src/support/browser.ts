import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Portal } from './portal.ts';

const screenshots = path.resolve(
  import.meta.dirname,
  '../../../../test-results/screenshots',
);

/** Who comes to the portal, and what they look at it with. */
export interface Visit {
  /** The name of an example user; the guest if left out. */
  user?: string;
  theme?: 'light' | 'dark';
  width?: number;
  language?: 'en' | 'de';
}

/** A browser; its path comes from the test command. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** A page of a new visitor, who has entered the portal. */
export async function enter(
  browser: Browser,
  portal: Portal,
  visit: Visit = {},
): Promise<Page> {
  const { user, theme = 'light', width = 1280, language = 'en' } = visit;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    chosen => localStorage.setItem('language', chosen),
    language,
  );
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(portal.url);
  await page
    .getByRole('button', {
      name: user ? `Continue as ${user}` : 'Enter',
      exact: true,
    })
    .click();
  await page.locator('a[href="/settings"]').first().waitFor();
  return page;
}

/** A page of a new visitor, who has entered the portal as guest. */
export function enterAsGuest(
  browser: Browser,
  portal: Portal,
  theme: 'light' | 'dark' = 'light',
): Promise<Page> {
  return enter(browser, portal, { theme });
}

/** Keeps a picture of the whole page under test-results/screenshots. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({
    path: path.join(screenshots, `${name}.png`),
    fullPage: true,
  });
}
