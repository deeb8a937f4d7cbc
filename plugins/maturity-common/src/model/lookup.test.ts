import { isAskedOn } from './lookup';

describe('isAskedOn', () => {
  it('ignores the case of kinds', () => {
    const area = { askedOn: ['Group', 'Domain'] };
    expect(isAskedOn(area, 'group')).toBe(true);
    expect(isAskedOn(area, 'Domain')).toBe(true);
    expect(isAskedOn(area, 'component')).toBe(false);
  });
});
