import { chooseValues, narrowFilter } from './filterFields';

describe('chooseValues', () => {
  it('accepts either values or no value, whichever was chosen last', () => {
    const filter = { owner: ['a'], text: 'pay' };
    expect(chooseValues(filter, 'owner', ['a', 'b'])).toEqual({
      owner: ['a', 'b'],
      text: 'pay',
    });
    expect(chooseValues(filter, 'owner', ['a', null])).toEqual({
      without: ['owner'],
      text: 'pay',
    });
    expect(chooseValues({ without: ['owner'] }, 'owner', [null, 'b'])).toEqual({
      owner: ['b'],
    });
    expect(chooseValues({ without: ['owner'] }, 'owner', [])).toEqual({});
  });
});

describe('narrowFilter', () => {
  it('replaces the values of a field, or that it has none', () => {
    expect(
      narrowFilter(
        { system: ['a'], without: ['owner'], text: 'pay' },
        { owner: ['b'], without: ['system'] },
      ),
    ).toEqual({ owner: ['b'], without: ['system'], text: 'pay' });
    expect(narrowFilter({ without: ['owner'] }, { owner: ['b'] })).toEqual({
      owner: ['b'],
    });
  });
});
