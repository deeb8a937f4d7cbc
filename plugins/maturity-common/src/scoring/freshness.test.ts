import { freshnessOf } from './freshness';

describe('freshnessOf', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it.each([
    // 90 days before 22 November is 24 August.
    ['2026-08-24T12:00:00Z', 'fresh'],
    ['2026-08-24T11:59:59Z', 'ageing'],
    // 180 days before 22 November is 26 May.
    ['2026-05-26T12:00:00Z', 'ageing'],
    ['2026-05-26T11:59:59Z', 'stale'],
  ])('of %s is %s', (submittedAt, expected) => {
    expect(freshnessOf(submittedAt, now)).toBe(expected);
  });

  it('follows the configured days', () => {
    const policy = { freshDays: 1, ageingDays: 2 };
    expect(freshnessOf('2026-11-21T00:00:00Z', now, policy)).toBe('ageing');
    expect(freshnessOf('2026-11-20T00:00:00Z', now, policy)).toBe('stale');
  });
});
