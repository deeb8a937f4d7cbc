import { isAskedOn } from './lookup';

describe('isAskedOn', () => {
  it('compares kinds in any case', () => {
    const area = { askedOn: ['Group', 'Domain'] };
    expect(isAskedOn(area, 'group')).toBe(true);
    expect(isAskedOn(area, 'Domain')).toBe(true);
    expect(isAskedOn(area, 'component')).toBe(false);
  });
});
