import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { crumbsOf } from './crumbs';
import { entitiesOf, groupFilter, insideGroup, narrowed } from './drill';
import { defaultView, type PortfolioView } from './PortfolioView';
import { withinModel } from './withinModel';

const shop = { ref: 'domain:default/shop', title: 'Shop' };
const payments = { ref: 'system:default/payments', title: 'Payments' };

const view = (changes: Partial<PortfolioView>): PortfolioView => ({
  ...defaultView,
  ...changes,
});

describe('groupFilter', () => {
  it('tells entities, values and the rest', () => {
    expect(groupFilter('domain', shop)).toEqual({ domain: [shop.ref] });
    expect(groupFilter('type', { value: 'service', title: 'service' })).toEqual(
      { type: ['service'] },
    );
    expect(groupFilter('owner', { title: 'None' })).toEqual({
      without: ['owner'],
    });
  });
});

describe('narrowed', () => {
  it('replaces what was said of a field, also that it has no value', () => {
    expect(
      narrowed(
        { system: ['a'], without: ['owner'], text: 'pay' },
        { owner: ['b'], without: ['system'] },
      ),
    ).toEqual({ owner: ['b'], without: ['system'], text: 'pay' });
    expect(narrowed({ without: ['owner'] }, { owner: ['b'] })).toEqual({
      owner: ['b'],
    });
  });
});

describe('the way into the groups', () => {
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

  it('leads from a number to its entities, sorted as at first', () => {
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

describe('crumbsOf', () => {
  it('leads back step by step, each grouped by what comes next', () => {
    const { all, crumbs } = crumbsOf(
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

  it('names what has no group, and no step where several are chosen', () => {
    const { all, crumbs } = crumbsOf(
      view({ filter: { without: ['owner'], type: ['a', 'b'] } }),
    );
    expect(all.filter).toEqual({ type: ['a', 'b'] });
    expect(crumbs.map(({ groupBy, value }) => [groupBy, value])).toEqual([
      ['owner', undefined],
    ]);
  });
});

describe('withinModel', () => {
  const within = (changes: Partial<PortfolioView>) =>
    withinModel(view(changes), testModel());

  it('keeps what the model has', () => {
    const known = {
      expanded: ['people'],
      cell: { area: 'people.ai', level: '2' },
    };
    expect(within(known)).toEqual(view(known));
  });

  it('drops what it does not have, and never half of a cell', () => {
    expect(within({ expanded: ['money'], given: ['magic'] })).toEqual(
      defaultView,
    );
    expect(within({ cell: { aspect: 'money', level: '2' } }).cell).toEqual({});
    expect(within({ cell: { aspect: 'people', level: '9' } }).cell).toEqual({});
    expect(within({ cell: { area: 'money.x', stale: true } }).cell).toEqual({});
    expect(
      within({ cell: { capability: 'magic', demand: 'inUse' } }).cell,
    ).toEqual({});
  });
});
