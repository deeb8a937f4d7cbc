import {
  assessedAt,
  testArea,
  testAspect,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeMaturityApi } from '../__testUtils__';
import {
  checkoutRef,
  renderMaturity,
  tabPath,
} from '../__testUtils__/renderMaturity';

const formPath = '/maturity/assess/component/default/checkout';

describe('ModelSwitch', () => {
  let api: FakeMaturityApi;

  beforeEach(() => {
    api = new FakeMaturityApi(testModel());
    api.assess(checkoutRef, { 'technology.runtime': assessedAt(2) });
  });

  const serveAnother = () =>
    api.serve(
      testModel({
        id: 'platform',
        title: 'Platform model',
        aspects: [testAspect('money', [testArea('money.funding')])],
      }),
    );

  const choose = async (title: string) => {
    await userEvent.click(await screen.findByRole('button', { name: /Model/ }));
    await userEvent.click(screen.getByRole('option', { name: title }));
  };

  it('is not there with only one model', async () => {
    await renderMaturity(api, tabPath);
    await screen.findByText('Overall');
    expect(
      screen.queryByRole('button', { name: /Model/ }),
    ).not.toBeInTheDocument();
  });

  it('switches the tab, and the way into the assessment', async () => {
    serveAnother();
    await renderMaturity(api, `${tabPath}?aspect=technology`);
    await screen.findByText('Overall');
    await choose('Platform model');
    // One area of 40 s is a minute, rounded up.
    expect(
      await screen.findByText('1 questions, about 1 minutes.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Platform model 1.0.0')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Start assessment' }),
    ).toHaveAttribute('href', `${formPath}?model=platform`);
    await choose('Test model');
    expect(await screen.findByText('Overall')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Update assessment' }),
    ).toHaveAttribute('href', formPath);
  });

  it('keeps the drafts of two models apart', async () => {
    const other = serveAnother();
    await renderMaturity(api, `${formPath}?model=platform`);
    await userEvent.click(
      await screen.findByRole('radio', { name: '4 · Improve' }),
    );
    await screen.findByText(/^Saved/);
    expect(other.draftOf(checkoutRef).read('money.funding').answer).toEqual(
      assessedAt(4),
    );
    await choose('Test model');
    expect(
      await screen.findByRole('region', { name: 'Area people.ai' }),
    ).toBeInTheDocument();
    expect(api.draftOf(checkoutRef).answers()).toEqual({});
  });

  it('falls back on the default model for one that is not served', async () => {
    serveAnother();
    await renderMaturity(api, `${tabPath}?model=gone`);
    expect(await screen.findByText('Overall')).toBeInTheDocument();
  });

  it('switches the table', async () => {
    serveAnother();
    await renderMaturity(api, '/maturity?model=platform');
    expect(
      await screen.findByRole('button', { name: /Platform model/ }),
    ).toBeInTheDocument();
  });
});
