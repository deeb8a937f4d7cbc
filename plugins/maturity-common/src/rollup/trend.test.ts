import { testModel } from '../testing';
import {
  countTrendDates,
  trendDates,
  trendPoints,
  medianChange,
} from './trend';

describe('trendDates', () => {
  it('ends on the last day and goes back in whole intervals', () => {
    const range = { from: '2026-02-26', to: '2026-03-02' };
    expect(trendDates(range, 'day')).toEqual([
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
    // 20 days: two whole weeks fit.
    expect(
      trendDates({ from: '2026-02-10', to: '2026-03-02' }, 'week'),
    ).toEqual(['2026-02-16', '2026-02-23', '2026-03-02']);
  });

  it('is empty if the range ends before it begins', () => {
    const range = { from: '2026-03-02', to: '2026-03-01' };
    expect(trendDates(range, 'day')).toEqual([]);
  });
});

describe('a range of thousands of years', () => {
  const range = { from: '0001-01-01', to: '9999-12-31' };

  it('is counted, and not listed', () => {
    // 9,999 years of 365 days, with 2,424 leap days.
    expect(countTrendDates(range, 'day')).toBe(9999 * 365 + 2424);
    expect(() => trendDates(range, 'day')).toThrow(RangeError);
    expect(() => trendDates(range, 'week')).toThrow(RangeError);
  });

  it('is listed up to the limit', () => {
    // 2026-09-27 is the 1,000th day from 2024-01-02, 1,000 days the 1st.
    const to = '2026-09-27';
    expect(trendDates({ from: '2024-01-02', to }, 'day')).toHaveLength(1000);
    expect(() => trendDates({ from: '2024-01-01', to }, 'day')).toThrow(
      '1001 dates are more than 1000',
    );
  });
});

describe('trendPoints', () => {
  it('looks at each change once, however many points there are', () => {
    let looks = 0;
    const dates = trendDates({ from: '2024-01-02', to: '2026-09-27' }, 'day');
    const changes = dates.map(date => ({
      get date() {
        looks += 1;
        return date;
      },
      aspectId: 'people',
      from: null,
      to: 1,
      entities: 1,
    }));
    const points = trendPoints(
      testModel(),
      1000,
      { levels: changes.reverse(), evidence: [] },
      dates,
    );
    expect(points.map(({ aspects }) => aspects[0].counts[1])).toEqual(
      dates.map((_, index) => index + 1),
    );
    expect(looks).toBe(1000);
  });

  it('adds up the changes until the end of each day', () => {
    const change = { aspectId: 'people', entities: 1 };
    const points = trendPoints(
      testModel(),
      4,
      {
        evidence: [
          { date: '2026-03-03', supported: -1, contradicted: 1, none: 0 },
          { date: '', supported: 2, contradicted: 0, none: 9 },
          { date: '2026-03-02', supported: 1, contradicted: 0, none: -1 },
        ],
        levels: [
          // Before: three at 1. On the 2nd one of them goes to 3, by way of 2.
          { ...change, date: '', from: null, to: 1, entities: 3 },
          { ...change, date: '2026-03-02', from: 1, to: 2 },
          { ...change, date: '2026-03-02', from: 2, to: 3 },
          // On the 3rd another one is no longer assessed.
          { ...change, date: '2026-03-03', from: 1, to: null },
        ],
      },
      ['2026-03-01', '2026-03-02', '2026-03-03'],
    );
    expect(points.map(({ date, aspects }) => [date, aspects[0]])).toEqual([
      [
        '2026-03-01',
        {
          aspectId: 'people',
          counts: { 0: 0, 1: 3, 2: 0, 3: 0, 4: 0, 5: 0 },
          notAssessed: 1,
          median: 1,
          min: 1,
        },
      ],
      [
        '2026-03-02',
        {
          aspectId: 'people',
          counts: { 0: 0, 1: 2, 2: 0, 3: 1, 4: 0, 5: 0 },
          notAssessed: 1,
          median: 1,
          min: 1,
        },
      ],
      [
        '2026-03-03',
        {
          aspectId: 'people',
          counts: { 0: 0, 1: 1, 2: 0, 3: 1, 4: 0, 5: 0 },
          notAssessed: 2,
          median: 1,
          min: 1,
        },
      ],
    ]);
    expect(points.map(({ evidence }) => evidence)).toEqual([
      { supported: 2, contradicted: 0, none: 9 },
      { supported: 3, contradicted: 0, none: 8 },
      { supported: 2, contradicted: 1, none: 8 },
    ]);
    // Nobody has ever answered anything about technology.
    expect(points[0].aspects[1]).toMatchObject({ notAssessed: 4, min: null });
  });
});

describe('medianChange', () => {
  const point = (counts: Record<string, number>, median: number | null) => ({
    aspects: [
      { aspectId: 'people', counts, notAssessed: 0, median, min: median },
    ],
  });

  it('compares medians of about the same entities', () => {
    const before = point({ 0: 0, 1: 3, 2: 0 }, 1);
    expect(medianChange(before, point({ 1: 2, 2: 3 }, 2), 'people')).toEqual({
      from: 1,
      to: 2,
      isNew: false,
    });
    // Gone are more than half, and all that is left is known from before.
    expect(medianChange(before, point({ 2: 1 }, 2), 'people')).toEqual({
      from: 1,
      to: 2,
      isNew: false,
    });
  });

  it('does not compare where half or more is new', () => {
    const before = point({ 1: 3 }, 1);
    const after = point({ 1: 1, 2: 5 }, 2);
    expect(medianChange(before, after, 'people')).toEqual({
      from: null,
      to: 2,
      isNew: true,
    });
    expect(medianChange(point({}, null), after, 'people').isNew).toBe(true);
    expect(medianChange(undefined, after, 'people').isNew).toBe(true);
  });

  it('is nothing where nothing is assessed', () => {
    const none = point({ 1: 0 }, null);
    expect(medianChange(none, none, 'people')).toEqual({
      from: null,
      to: null,
      isNew: false,
    });
  });
});
