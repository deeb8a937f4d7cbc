import { chooseValues, narrowFilter } from './filterFields';

describe('chooseValues', () => {
  it('takes values or what has none, whichever was chosen last', () => {
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
  it('replaces what was said of a field, also that it has no value', () => {
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
