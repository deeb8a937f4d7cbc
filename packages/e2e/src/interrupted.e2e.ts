import assert from 'node:assert/strict';
import {
  after,
  afterEach,
  before,
  beforeEach,
  describe,
  test,
} from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser } from './support/browser.ts';
import { Portal } from './support/portal.ts';

const entity = 'component/currency';
const draft = '/entities/component/default/currency/draft';
const audit = 'Audit and logs';

/** What of a draft tells whether an answer was saved. */
interface Draft {
  areas: {
    areaId: string;
    change: string;
    answer: { level?: number; note?: string } | null;
  }[];
}

describe('an assessment that is interrupted', () => {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let form: AssessmentForm;

  before(async () => {
    portal = await Portal.shared();
    browser = await launchBrowser();
  });

  after(async () => {
    await browser?.close();
    await portal?.stop();
  });

  beforeEach(async () => {
    page = await enter(browser, portal, { user: 'Kavya Nair' });
    context = page.context();
    await page.clock.install();
    form = new AssessmentForm(page, portal);
    await form.open(entity, 'process');
  });

  afterEach(async () => {
    await context?.close();
    const token = await portal.tokenOf('user:default/kavya');
    await fetch(`${portal.url}/api/maturity${draft}`, {
      method: 'DELETE',
      headers: { Authorization: `Bearer ${token}`, 'If-Match': '*' },
    });
  });

  /** The answer as the backend has it. */
  async function saved() {
    const token = await portal.tokenOf('user:default/kavya');
    const { areas }: Draft = await (await portal.get(draft, token)).json();
    return areas.find(({ areaId }) => areaId === 'process.audit-and-logs');
  }

  /** Waits until the backend has something. */
  async function until(isSo: () => Promise<boolean>) {
    for (let tries = 0; tries < 50; tries++) {
      if (await isSo()) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    assert.fail(`The backend still has ${JSON.stringify(await saved())}`);
  }

  const note = () =>
    form.question(audit).getByRole('textbox', { name: 'Note' });

  /** Lets no answer reach the backend. */
  const cutOff = () =>
    page.route('**/draft/areas/**', route => route.abort('connectionreset'));

  const openNote = () =>
    form.question(audit).getByText('Note and evidence').click();

  /** Answers at level 2, and opens the note. */
  async function answer() {
    await form.choose(audit, 2);
    await openNote();
  }

  test('keeps a note if the tab is closed while it is typed', async () => {
    await answer();
    await note().fill('Closed at once');
    await page.close();
    await until(async () => (await saved())?.answer?.note === 'Closed at once');

    page = await context.newPage();
    form = new AssessmentForm(page, portal);
    await form.open(entity, 'process');
    await form.allSaved();
    await openNote();
    assert.equal(await note().inputValue(), 'Closed at once');
  });

  test('warns whoever closes the tab while typing', async () => {
    await answer();
    await note().fill('W');
    await page.getByText('Saving …').first().waitFor();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    await form.allSaved();
    assert.equal((await saved())?.answer?.note, 'W');
  });

  test('brings back after a crash what was not saved', async () => {
    await answer();
    await note().fill('Just typed');
    await page.goto('chrome://crash').catch(() => undefined);
    assert.equal((await saved())?.answer?.note, undefined);

    page = await context.newPage();
    form = new AssessmentForm(page, portal);
    await form.open(entity, 'process');
    await form.allSaved();
    await openNote();
    assert.equal(await note().inputValue(), 'Just typed');
    assert.equal((await saved())?.answer?.note, 'Just typed');
  });

  test('saves after six minutes without a connection', async () => {
    await answer();
    await context.setOffline(true);
    await form.level(audit, 4).click();
    await form
      .question(audit)
      .getByText(/Retrying/)
      .waitFor();
    await page.getByRole('link', { name: 'Catalog' }).first().click();
    await page
      .getByRole('heading', { name: /^Assessment of/ })
      .waitFor({ state: 'detached' });
    await page.clock.fastForward('06:00');
    await context.setOffline(false);
    await until(async () => (await saved())?.answer?.level === 4);
    await form.open(entity, 'process');
    await form.saved(audit);
    assert.ok(await form.level(audit, 4).isChecked());
  });

  test('shows what someone else has answered during the retries', async () => {
    await answer();
    await cutOff();
    await form.level(audit, 4).click();
    await form
      .question(audit)
      .getByText(/Retrying/)
      .waitFor();
    const other = await enter(browser, portal, { user: 'Elif Demir' });
    const theirs = new AssessmentForm(other, portal);
    await theirs.open(entity, 'process');
    await theirs.choose(audit, 5);
    await other.context().close();

    // The tab reads the draft as well, and so does the page on return.
    await page.getByRole('link', { name: 'Back to the Maturity tab' }).click();
    const resume = page.getByRole('link', { name: 'Continue assessment' });
    await resume.waitFor();
    await page.unroute('**/draft/areas/**');
    await resume.click();
    await page.getByRole('button', { name: /^Process/ }).click();
    const conflict = form
      .question(audit)
      .getByRole('group', { name: 'Someone else changed this answer' });
    await conflict.getByRole('button', { name: 'Use theirs' }).waitFor();
    assert.match(await conflict.innerText(), /by elif[^]*5 · Adapt/i);
    assert.match(await conflict.innerText(), /Yours\s+4 · Improve/);
    assert.equal((await saved())?.answer?.level, 5);
  });

  test('does not bring back what was discarded during a retry', async () => {
    await cutOff();
    await form.level(audit, 4).click();
    await form
      .question(audit)
      .getByText(/Retrying/)
      .waitFor();
    await page.getByRole('button', { name: 'Discard draft' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Discard', exact: true })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.unroute('**/draft/areas/**');
    await page.clock.fastForward('00:30');
    await page.reload();
    await form.level(audit, 4).waitFor();
    assert.ok(!(await form.level(audit, 4).isChecked()));
    assert.equal((await saved())?.change, 'unchanged');
  });
});
