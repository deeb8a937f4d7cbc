import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { AssessmentForm } from './support/assessmentForm.ts';
import { enter, launchBrowser } from './support/browser.ts';
import { Keyboard } from './support/keyboard.ts';
import { MaturityTab } from './support/maturityTab.ts';
import { Portal } from './support/portal.ts';

/** What of a report tells where its answers come from. */
interface Report {
  areas: {
    areaId: string;
    answer: { state: string; level?: number } | null;
    provenance: { entityRef: string; relation: string } | null;
  }[];
}

describe('a first assessment', () => {
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

  async function areaOf(entity: string, areaId: string) {
    const token = await portal.tokenOf('user:default/kavya');
    const response = await portal.get(
      `/entities/component/default/${entity}/report`,
      token,
    );
    const report: Report = await response.json();
    return report.areas.find(area => area.areaId === areaId);
  }

  describe('by nothing but the keyboard', () => {
    let page: Page;
    let keyboard: Keyboard;
    let form: AssessmentForm;
    let tab: MaturityTab;

    before(async () => {
      page = await enter(browser, portal, { user: 'Kavya Nair' });
      keyboard = new Keyboard(page);
      form = new AssessmentForm(page, portal);
      tab = new MaturityTab(page, portal);
    });

    after(() => page?.context().close());

    const next = (step: string) =>
      page.getByRole('button', { name: `Next: ${step}` });

    /** Goes to the question of an area, and presses keys there. */
    async function answer(area: string, ...keys: string[]) {
      await keyboard.tabTo(form.level(area, 1));
      await keyboard.press(...keys);
    }

    test('leads from the empty state into the questions', async () => {
      await tab.goto('component/image-provider');
      await page.getByRole('heading', { name: 'Not assessed yet' }).waitFor();
      await keyboard.tabTo(
        page.getByRole('link', { name: 'Start assessment' }),
      );
      await keyboard.press('Enter');
      // Nothing of the first two aspects is asked of a component.
      await page.getByRole('heading', { name: 'Process' }).waitFor();
    });

    test('shows the keys, and goes on where it was', async () => {
      await keyboard.tabTo(form.level('Audit and logs', 1));
      await keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      assert.ok(await keyboard.isOn(form.level('Audit and logs', 1)));
    });

    test('answers by digits, by arrows, and with N and a reason', async () => {
      await keyboard.press('2');
      await form.saved('Audit and logs');
      assert.ok(await form.level('Audit and logs', 2).isChecked());

      const release = 'Software integration and release';
      // From the first card to the second, and to the third.
      await answer(release, 'ArrowDown', 'ArrowDown');
      await form.saved(release);
      assert.ok(await form.level(release, 3).isChecked());

      await answer('Security', 'n');
      await keyboard.type('It serves nothing but pictures');
      // What is typed is saved on leaving the field.
      await keyboard.press('Tab');
      await form.saved('Security');
    });

    test('takes a practice that is already in place', async () => {
      const practice = form
        .question('Audit and logs')
        .getByRole('checkbox')
        .first();
      await next('Policy').waitFor();
      await keyboard.press('Shift+Tab');
      // Backwards, past the question in between.
      for (let n = 0; n < 60 && !(await keyboard.isOn(practice)); n++) {
        await keyboard.press('Shift+Tab');
      }
      await keyboard.press('Space');
      await form
        .question('Audit and logs')
        .getByRole('checkbox', { checked: true })
        .waitFor();
      await form.allSaved();
    });

    test('goes from aspect to aspect', async () => {
      await keyboard.tabTo(next('Policy'));
      await keyboard.press('Enter');
      const policy = page.getByRole('heading', { name: 'Policy', exact: true });
      await policy.waitFor();
      assert.ok(await keyboard.isOn(policy));
      await page
        .getByText('The areas of this aspect are usually answered elsewhere')
        .waitFor();
      await keyboard.tabTo(next('Technology'));
      await keyboard.press('Enter');

      await answer('Application patterns and refactoring', '3');
      await answer('Container and runtime management', '4');
      await answer('Application release and operations', '2');
      await answer('Testing and issue detection', '2');
      await answer('Security and policy', '1');
      await answer('Cost efficiency, resource usage and sustainability', 'u');
      await answer('AI', '5');
      await form.allSaved();
    });

    test('reviews, submits, and ends on the plan', async () => {
      await keyboard.tabTo(next('Review and submit'));
      await keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: 'Review and submit' });
      await heading.waitFor();
      assert.ok(await keyboard.isOn(heading));
      const note = page.getByRole('textbox', { name: /What changed, and why/ });
      await keyboard.tabTo(note);
      await keyboard.type('Our first look');
      await keyboard.tabTo(
        page.getByRole('button', { name: 'Submit assessment' }),
      );
      await keyboard.press('Enter');

      const plan = page.getByRole('region', { name: 'Do next' });
      await plan.waitFor();
      assert.ok(await keyboard.isOn(plan));
      assert.match(page.url(), /\/image-provider\/maturity#plan$/);
      // 2 and 3, and one that does not apply: the lower median is 2.
      assert.match(await tab.tile('Process').innerText(), /2 · Operate/);
      // Architecture is inherited at 3 from the system, platforms at 4 from
      // the platform. 1 2 2 3 3 4 4 5: the lower median of the eight that are
      // assessed is 3; costs, which nobody answered, leave 8 of 9.
      assert.match(
        await tab.tile('Technology').innerText(),
        /3 · Scale[^]*8\/9 answered/,
      );
    });

    test('leads from a step of the plan to its area', async () => {
      const step = page
        .getByRole('region', { name: 'Do next' })
        .getByRole('link', { name: /: to \d/ })
        .first();
      const [, title] =
        /(?:^| \/ )([^/]+): to \d · \w+$/.exec(await step.innerText()) ?? [];
      await keyboard.tabTo(step);
      await keyboard.press('Enter');
      const area = page.getByRole('region', { name: title, exact: true });
      await area.waitFor();
      assert.ok(await keyboard.isOn(area));
    });
  });

  describe('of what others have answered', () => {
    let page: Page;
    let form: AssessmentForm;
    let tab: MaturityTab;

    before(async () => {
      page = await enter(browser, portal, { user: 'Kavya Nair' });
      form = new AssessmentForm(page, portal);
      tab = new MaturityTab(page, portal);
      await form.open('component/react-native-app', 'policy');
      await form.unfoldElsewhere();
    });

    after(() => page?.context().close());

    test('shows where an inherited answer comes from', async () => {
      // The name of the system is loaded after the question is shown.
      await form
        .question('Policy creation')
        .filter({
          hasText: /Inherited: 2 · Operate, from the system ↑ Storefront/,
        })
        .waitFor();
      assert.equal(await form.level('Policy creation', 1).count(), 0);
    });

    test('keeps it once one has thought better of answering', async () => {
      const area = 'Implementation and compliance';
      const question = form.question(area);
      await question.getByRole('button', { name: /^Answer .* here$/ }).click();
      await form.choose(area, 5);
      await question
        .getByRole('button', { name: /^Keep the inherited/ })
        .click();
      await form.level(area, 5).waitFor({ state: 'detached' });
      await question
        .getByRole('button', { name: /^Answer .* here$/ })
        .waitFor();
    });

    test('takes an answer of one’s own in its place', async () => {
      const question = form.question('Policy creation');
      await question.getByRole('button', { name: /^Answer .* here$/ }).click();
      await form.choose('Policy creation', 4);
      await form.allSaved();
    });

    test('tells after the submit which is which', async () => {
      await form.submit();
      await tab.openAspect('Policy');
      assert.match(
        await tab.row('Policy', 'Policy creation').innerText(),
        /4 · Improve[^]*own/,
      );
      assert.match(
        await tab.row('Policy', 'Implementation and compliance').innerText(),
        /2 · Operate[^]*from the system ↑\s+Storefront/,
      );
      const created = await areaOf(
        'react-native-app',
        'policy.policy-creation',
      );
      assert.deepEqual(
        [created?.answer?.level, created?.provenance?.entityRef],
        [4, 'component:default/react-native-app'],
      );
      const kept = await areaOf(
        'react-native-app',
        'policy.implementation-and-compliance',
      );
      assert.deepEqual(
        [kept?.answer?.level, kept?.provenance?.entityRef],
        [2, 'system:default/storefront'],
      );
    });
  });
});
