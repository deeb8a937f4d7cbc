import { defaultView, type PortfolioView } from './PortfolioView';
import { formatView, parseView } from './viewParams';

const parse = (search: string) => parseView(new URLSearchParams(search));

describe('the parameters of the portfolio', () => {
  it('are empty for the default view', () => {
    expect(parse('')).toEqual(defaultView);
    expect(formatView(defaultView).toString()).toBe('');
  });

  it.each<[string, PortfolioView]>([
    [
      'view=table&groupBy=owner&domain=domain%3Adefault%2Fshop&kind=component&kind=system&without=system&text=pay&expand=people&given=observability&given=secrets',
      {
        ...defaultView,
        display: 'table',
        groupBy: 'owner',
        filter: {
          domain: ['domain:default/shop'],
          kind: ['component', 'system'],
          without: ['system'],
          text: 'pay',
        },
        expanded: ['people'],
        given: ['observability', 'secrets'],
      },
    ],
    [
      'view=entities&aspect=people&level=none&stale=true&sort=-level',
      {
        ...defaultView,
        display: 'entities',
        cell: { aspect: 'people', level: 'none', stale: true },
        sort: '-level',
      },
    ],
    [
      // By owner, as these are to be asked.
      'view=entities&ownAssessment=false',
      {
        ...defaultView,
        display: 'entities',
        cell: { ownAssessment: false },
        sort: 'owner',
      },
    ],
    [
      'view=entities&ownAssessment=false&sort=weakest',
      {
        ...defaultView,
        display: 'entities',
        cell: { ownAssessment: false },
      },
    ],
    [
      'view=entities&withinOwnReach=true',
      {
        ...defaultView,
        display: 'entities',
        cell: { withinOwnReach: true },
      },
    ],
    ['build=wanted', { ...defaultView, build: 'wanted' }],
    ['sort=-level.people.ai', { ...defaultView, sort: '-level.people.ai' }],
    [
      'view=entities&area=people.ai&level=2&capability=secrets&demand=soleBlocker',
      {
        ...defaultView,
        display: 'entities',
        cell: {
          area: 'people.ai',
          level: '2',
          capability: 'secrets',
          demand: 'soleBlocker',
        },
      },
    ],
  ])('round-trip %s', (search, view) => {
    expect(parse(search)).toEqual(view);
    expect(formatView(view).toString()).toBe(search);
  });

  it.each([
    'view=colours',
    'groupBy=colour',
    'build=colour',
    'sort=colour',
    'sort=-weakest',
    // Of entities only.
    'sort=oldest',
    'sort=level',
    'without=colour',
    'level=12',
    'level=red',
    'stale=perhaps',
    'withinOwnReach=perhaps',
    'capability=secrets',
    'demand=soleBlocker',
    'capability=secrets&demand=colour',
    'owner=nobody',
    'system=',
    'text=%20',
    'text=a%00b',
    `type=${'x'.repeat(256)}`,
    'model=other&colour=red',
  ])('drop %s', search => {
    expect(parse(search)).toEqual(defaultView);
  });

  it('contain each value once, and an area without its aspect', () => {
    expect(parse('type=service&type=service').filter).toEqual({
      type: ['service'],
    });
    expect(parse('aspect=people&area=people.ai').cell).toEqual({
      area: 'people.ai',
    });
  });

  it('are limited to the number of values that the backend accepts', () => {
    const many = Array.from({ length: 101 }, (_, index) => `type=t${index}`);
    expect(parse(many.join('&')).filter.type).toHaveLength(100);
  });
});
