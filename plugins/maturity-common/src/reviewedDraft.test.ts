import { differencesToReviewed, reviewedDraft } from './reviewedDraft';
import { assessedAt } from './testing';

const ben = {
  updatedAt: '2026-11-02T08:00:00.000Z',
  updatedBy: 'user:default/ben',
};
const set = (areaId: string, version: string) => ({
  areaId,
  version,
  answer: assessedAt(2),
  ...ben,
});
const cleared = (areaId: string, version: string) => ({
  ...set(areaId, version),
  answer: null,
});
const unchanged = (areaId: string) => ({
  areaId,
  version: null,
  answer: null,
});

describe('reviewedDraft', () => {
  it('names the versions of what the draft changes', () => {
    const beside = { inherited: null, submitted: null };
    expect(
      reviewedDraft({
        revision: 3,
        areas: [
          { ...set('a', 'v1'), change: 'set', ...beside },
          { ...cleared('b', 'v2'), change: 'cleared', ...beside },
          { ...unchanged('c'), change: 'unchanged', ...beside },
        ],
      }),
    ).toEqual({ revision: 3, versions: { a: 'v1', b: 'v2' } });
  });
});

describe('differencesToReviewed', () => {
  const reviewed = { revision: 3, versions: { a: 'v1', b: 'v2' } };

  it('finds none in the draft that was reviewed', () => {
    const areas = [unchanged('c'), cleared('b', 'v2'), set('a', 'v1')];
    expect(
      differencesToReviewed(reviewed, { revision: 3, areas }),
    ).toBeUndefined();
  });

  it('finds what was added, changed, cleared and removed, by whom and when', () => {
    const areas = [
      set('c', 'v4'),
      cleared('d', 'v5'),
      set('a', 'v3'),
      unchanged('b'),
    ];
    expect(differencesToReviewed(reviewed, { revision: 3, areas })).toEqual({
      areas: [
        { areaId: 'c', difference: 'added', ...ben },
        { areaId: 'd', difference: 'cleared', ...ben },
        { areaId: 'a', difference: 'changed', ...ben },
        { areaId: 'b', difference: 'removed' },
      ],
    });
  });

  it('finds that there is another assessment by now', () => {
    const areas = [set('a', 'v1'), set('b', 'v2')];
    expect(differencesToReviewed(reviewed, { revision: 4, areas })).toEqual({
      revision: 4,
      areas: [],
    });
  });

  it('knows no area by the names that objects have', () => {
    const areas = [set('a', 'v1'), set('b', 'v2'), set('toString', 'v3')];
    expect(differencesToReviewed(reviewed, { revision: 3, areas })).toEqual({
      areas: [{ areaId: 'toString', difference: 'added', ...ben }],
    });
  });
});
