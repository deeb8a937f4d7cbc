import { relativeTime } from './Time';

describe('relativeTime', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['2026-11-22T11:59:30Z', '30 seconds ago'],
    ['2026-11-22T11:58:10Z', '1 minute ago'],
    ['2026-11-22T09:00:00Z', '3 hours ago'],
    ['2026-11-21T11:00:00Z', 'yesterday'],
    // October has 31 days: 20 + 21.
    ['2026-10-12T12:00:00Z', '41 days ago'],
    // 184 days are six months of 30 days.
    ['2026-05-22T12:00:00Z', '6 months ago'],
    ['2024-11-22T12:00:00Z', '2 years ago'],
    // A clock that is ahead.
    ['2026-11-22T12:00:09Z', 'now'],
  ])('tells %s as %s', (iso, text) => {
    expect(relativeTime(iso, now, 'en-GB')).toBe(text);
  });

  it('speaks the language of the portal', () => {
    expect(relativeTime('2026-10-12T12:00:00Z', now, 'de')).toBe(
      'vor 41 Tagen',
    );
  });
});
