import { breadcrumbsOf } from './PortfolioBreadcrumbs';
import { defaultView, type PortfolioView } from './view/PortfolioView';

const shop = { ref: 'domain:default/shop', title: 'Shop' };
const payments = { ref: 'system:default/payments', title: 'Payments' };

const view = (changes: Partial<PortfolioView>): PortfolioView => ({
  ...defaultView,
  ...changes,
});

describe('breadcrumbsOf', () => {
  it('leads back step by step, each grouped by the next step', () => {
    const { all, crumbs } = breadcrumbsOf(
      view({
        display: 'entities',
        filter: { domain: [shop.ref], system: [payments.ref], text: 'pay' },
        cell: { aspect: 'people', level: '2' },
      }),
    );
    expect(all).toEqual(view({ groupBy: 'domain', filter: { text: 'pay' } }));
    expect(crumbs).toEqual([
      {
        groupBy: 'domain',
        value: shop.ref,
        view: view({
          groupBy: 'system',
          filter: { domain: [shop.ref], text: 'pay' },
        }),
      },
      {
        groupBy: 'system',
        value: payments.ref,
        view: view({
          display: 'entities',
          filter: { domain: [shop.ref], system: [payments.ref], text: 'pay' },
        }),
      },
    ]);
  });

  it('includes entities without a value, and skips filters with several', () => {
    const { all, crumbs } = breadcrumbsOf(
      view({ filter: { without: ['owner'], type: ['a', 'b'] } }),
    );
    expect(all.filter).toEqual({ type: ['a', 'b'] });
    expect(crumbs.map(({ groupBy, value }) => [groupBy, value])).toEqual([
      ['owner', undefined],
    ]);
  });
});
