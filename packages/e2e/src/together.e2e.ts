import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser } from './support/browser.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';
import { violations } from './support/violations.ts';

describe('an assessment that is saved as it is made', () => {
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

  describe('by two people at once', () => {
    const audit = 'Audit and logs';
    const release = 'Software integration and release';
    let ana: AssessmentForm;
    let kavya: AssessmentForm;

    before(async () => {
      const pages = await Promise.all(
        ['Ana Moreira', 'Kavya Nair'].map(user =>
          enter(browser, portal, { user }),
        ),
      );
      [ana, kavya] = pages.map(page => new AssessmentForm(page, portal));
    });

    after(() => Promise.all([ana, kavya].map(f => f?.page.context().close())));

    const bothOpen = () =>
      Promise.all([ana, kavya].map(f => f.open('component/cart', 'process')));

    /** Both answer the same question; Kavya is the second. */
    async function bothAnswer(hers: number, theirs: number) {
      await bothOpen();
      await ana.choose('Security', theirs);
      await kavya.level('Security', hers).click();
      const conflict = kavya
        .question('Security')
        .getByRole('group', { name: 'Someone else changed this answer' });
      await conflict.getByRole('button', { name: 'Save mine' }).waitFor();
      return conflict;
    }

    test('keeps the answers of both to different areas', async () => {
      await bothOpen();
      await Promise.all([ana.choose(audit, 1), kavya.choose(release, 5)]);
      await bothOpen();
      for (const form of [ana, kavya]) {
        assert.ok(await form.level(audit, 1).isChecked());
        assert.ok(await form.level(release, 5).isChecked());
      }
    });

    test('shows the second one both answers to the same area', async () => {
      const conflict = await bothAnswer(4, 2);
      const text = await conflict.innerText();
      assert.match(text, /Theirs, .* by ana[^]*2 · Operate/i);
      assert.match(text, /Yours\s+4 · Improve/);
      assert.deepEqual(await violations(kavya.page), []);
      await conflict.getByRole('button', { name: 'Save mine' }).click();
      await kavya.saved('Security');
      await bothOpen();
      assert.ok(await ana.level('Security', 4).isChecked());
    });

    test('takes the first one’s answer where the second so chooses', async () => {
      const conflict = await bothAnswer(5, 3);
      await conflict.getByRole('button', { name: 'Use theirs' }).click();
      await kavya.saved('Security');
      assert.ok(await kavya.level('Security', 3).isChecked());
      await bothOpen();
      assert.ok(await kavya.level('Security', 3).isChecked());
      assert.ok(await ana.level('Security', 3).isChecked());
    });

    test('submits only what was reviewed, and shows what changed meanwhile', async () => {
      await ana.open('component/cart', 'process');
      await ana.choose(audit, 2);
      await ana.review();
      assert.match(
        await ana.reviewed(audit).innerText(),
        /2 · Operate\s+Changed by ana.*, /i,
      );
      const note = ana.page.getByRole('textbox', { name: /What changed/ });
      await note.fill('After the move');
      await kavya.open('component/cart', 'process');
      await kavya.choose(audit, 4);
      await ana.submitButton().click();

      const panel = ana.page.getByRole('group', {
        name: 'The draft has changed since you opened this review',
      });
      await panel.waitFor();
      assert.match(
        await panel.innerText(),
        /Audit and logs: 2 · Operate → 4 · Improve\s+Changed by kavya.*, /i,
      );
      assert.ok(await ana.submitButton().isDisabled());
      assert.deepEqual(await violations(ana.page), []);
      await panel.getByRole('button', { name: 'Review again' }).click();
      await panel.waitFor({ state: 'detached' });
      assert.match(
        await ana.reviewed(audit).innerText(),
        /4 · Improve\s+Changed by kavya.*, /i,
      );
      assert.equal(await note.inputValue(), 'After the move');
      await ana.submitButton().click();
      await ana.page.getByRole('heading', { name: 'Do next' }).waitFor();
    });

    test('tells in the history who answered and who submitted', async () => {
      await new MaturityTab(ana.page, portal).goto(
        'component/cart',
        '?view=history',
      );
      const change = ana.page
        .getByRole('listitem')
        .filter({ has: ana.page.getByText(audit, { exact: true }) });
      assert.match(
        await change.innerText(),
        /Answered .* by kavya.* · Submitted .* by ana/i,
      );
    });
  });

  describe('while the connection is not there', () => {
    const audit = 'Audit and logs';
    let page: Page;
    let form: AssessmentForm;

    before(async () => {
      page = await enter(browser, portal, { user: 'Kavya Nair' });
      form = new AssessmentForm(page, portal);
      await form.open('component/image-provider', 'process');
    });

    after(() => page?.context().close());

    const notSaved = () => page.getByText('1 answer is not saved yet');

    test('says that an answer is not saved, and saves it when it is back', async () => {
      await page.context().setOffline(true);
      await form.level(audit, 2).click();
      await form
        .question(audit)
        .getByText('Not saved yet. Retrying …')
        .waitFor();
      await notSaved().waitFor();
      await page.context().setOffline(false);
      await form.saved(audit);
      await form.allSaved();
      await page.reload();
      await form.level(audit, 2).waitFor();
      assert.ok(await form.level(audit, 2).isChecked());
    });

    test('warns whoever leaves before it is saved', async () => {
      await page.context().setOffline(true);
      await form.level(audit, 3).click();
      await notSaved().waitFor();
      const asked = page.waitForEvent('dialog');
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      assert.equal(dialog.type(), 'beforeunload');
      await dialog.dismiss();
      assert.ok(await form.level(audit, 3).isChecked());
    });

    test('goes on saving on another page of the portal', async () => {
      await page.getByRole('link', { name: 'Catalog' }).first().click();
      await page.getByRole('heading', { name: /^Assessment of/ }).waitFor({
        state: 'detached',
      });
      const saved = page.waitForResponse(
        response =>
          response.request().method() === 'PUT' && response.status() === 200,
      );
      await page.context().setOffline(false);
      await saved;
      await form.open('component/image-provider', 'process');
      assert.ok(await form.level(audit, 3).isChecked());
    });

    test('tries again while the backend fails', async () => {
      await page.route('**/draft/areas/**', route =>
        route.fulfill({ status: 503, body: 'Under maintenance' }),
      );
      await form.level(audit, 4).click();
      await form
        .question(audit)
        .getByText(/Retrying/)
        .waitFor();
      await page.unroute('**/draft/areas/**');
      await form.saved(audit);
    });

    test('says why an answer is refused, and saves it on demand', async () => {
      await page.route('**/draft/areas/**', route =>
        route.fulfill({
          status: 400,
          json: {
            error: { name: 'InputError', message: 'Too much of it' },
            response: { statusCode: 400 },
          },
        }),
      );
      await form.level(audit, 5).click();
      await form
        .question(audit)
        .getByText(/^Not saved: .*Too much of it/)
        .waitFor();
      await page.unroute('**/draft/areas/**');
      await page.getByRole('button', { name: 'Save again' }).click();
      await form.saved(audit);
      await page.reload();
      await form.level(audit, 5).waitFor();
      assert.ok(await form.level(audit, 5).isChecked());
    });
  });
});
