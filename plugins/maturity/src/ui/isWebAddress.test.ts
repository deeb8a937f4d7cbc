import { isWebAddress } from './isWebAddress';

describe('isWebAddress', () => {
  it.each([
    ['https://example.org/a?b=c', true],
    ['http://example.org', true],
    ['file:///etc/hosts', false],
    ['data:text/html,hello', false],
    ['/relative', false],
    ['', false],
  ])('takes %s: %s', (text, expected) => {
    expect(isWebAddress(text)).toBe(expected);
  });
});
