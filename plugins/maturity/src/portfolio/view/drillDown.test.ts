import { entitiesOf, groupFilter, insideGroup } from './drillDown';
import { defaultView, type PortfolioView } from './PortfolioView';

const shop = { ref: 'domain:default/shop', title: 'Shop' };
const payments = { ref: 'system:default/payments', title: 'Payments' };

const view = (changes: Partial<PortfolioView>): PortfolioView => ({
  ...defaultView,
  ...changes,
});

describe('groupFilter', () => {
  it('filters by entity, by value, or by having none', () => {
    expect(groupFilter('domain', shop)).toEqual({ domain: [shop.ref] });
    expect(groupFilter('type', { value: 'service', title: 'service' })).toEqual(
      { type: ['service'] },
    );
    expect(groupFilter('owner', { title: 'None' })).toEqual({
      without: ['owner'],
    });
  });
});

describe('drilling down', () => {
  it('leads from domains to systems, and from systems to entities', () => {
    const domains = view({ groupBy: 'domain', filter: { text: 'pay' } });
    const systems = insideGroup(domains, shop);
    expect(systems).toEqual(
      view({
        groupBy: 'system',
        filter: { text: 'pay', domain: [shop.ref] },
      }),
    );
    expect(insideGroup(systems, payments)).toEqual({
      ...systems,
      display: 'entities',
      filter: { text: 'pay', domain: [shop.ref], system: [payments.ref] },
    });
  });

  it('leads from other groups to entities', () => {
    expect(
      insideGroup(view({ groupBy: 'lifecycle', display: 'table' }), {
        title: 'None',
      }),
    ).toEqual(
      view({
        groupBy: 'lifecycle',
        display: 'entities',
        filter: { without: ['lifecycle'] },
      }),
    );
  });

  it('leads from a number to its entities, in the default order', () => {
    const next = entitiesOf(
      view({ filter: { type: ['service'] }, sort: '-level' }),
      {
        filter: { system: [payments.ref] },
        cell: { aspect: 'people', level: '2' },
      },
    );
    expect(next).toEqual(
      view({
        display: 'entities',
        filter: { type: ['service'], system: [payments.ref] },
        cell: { aspect: 'people', level: '2' },
      }),
    );
  });
});
