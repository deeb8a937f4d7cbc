import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import { checkoutRef, renderMaturity } from '../__testUtils__/renderMaturity';

const path = '/maturity/assess/component/default/checkout';

describe('the address of a question on the AssessmentPage', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
  });

  const question = (areaId: string) =>
    screen.findByRole('region', { name: `Area ${areaId}` });
  const scrolledTo = jest.fn<void, [Element]>();

  beforeEach(() => {
    scrolledTo.mockClear();
    // The DOM of the tests has no layout.
    Element.prototype.scrollIntoView = function scroll() {
      scrolledTo(this);
    };
  });

  afterEach(() => {
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  it('opens its aspect, and answers by keys at once', async () => {
    await renderMaturity(api, `${path}?area=technology.release`);
    const release = await question('technology.release');
    expect(release).toContainElement(document.activeElement as HTMLElement);
    expect(scrolledTo.mock.calls.map(([element]) => element)).toEqual([
      release,
    ]);
    await userEvent.keyboard('4');
    await waitFor(() =>
      expect(
        api.draftOf(checkoutRef).read('technology.release').answer,
      ).toEqual(assessedAt(4)),
    );
  });

  it('leads to a question that is usually answered elsewhere', async () => {
    await renderMaturity(api, `${path}?step=review&area=people.skills`);
    const skills = await question('people.skills');
    expect(skills).toBeVisible();
    expect(skills).toContainElement(document.activeElement as HTMLElement);
  });

  it('leads to an inherited answer, which is not asked', async () => {
    api.inherit(checkoutRef, [
      { entityRef: 'system:default/payments', relation: 'system' },
    ]);
    api.assess('system:default/payments', { 'people.ai': assessedAt(2) });
    await renderMaturity(api, `${path}?area=people.ai`);
    expect(await question('people.ai')).toHaveFocus();
  });

  it('is linked beside its title, and leads there', async () => {
    await renderMaturity(api, `${path}?step=technology&model=test`);
    const release = await question('technology.release');
    expect(scrolledTo).not.toHaveBeenCalled();
    const link = within(release).getByRole('link', {
      name: 'Link to Area technology.release',
    });
    expect(link).toHaveAttribute(
      'href',
      `${path}?model=test&area=technology.release`,
    );
    await userEvent.click(link);
    expect(scrolledTo).toHaveBeenCalledWith(release);

    // Going on leaves the question.
    await userEvent.click(
      screen.getByRole('button', { name: /^Aspect people/ }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Aspect people' }),
    ).toHaveFocus();
  });

  it('is ignored where the model has no such question', async () => {
    await renderMaturity(api, `${path}?step=technology&area=technology.gone`);
    await question('technology.runtime');
    expect(scrolledTo).not.toHaveBeenCalled();
    expect(document.body).toHaveFocus();
  });
});
