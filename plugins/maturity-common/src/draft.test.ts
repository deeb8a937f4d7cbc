import type {
  SubmittedAnswer,
  SubmittedAnswers,
} from './assessment/assessment';
import {
  applyDraft,
  type DraftAnswer,
  type DraftArea,
  draftEntries,
  goneAreas,
  isEmptyDraft,
  isSubmittable,
} from './draft';
import type { Provenance } from './inheritance/provenance';
import { assessedAt, testArea, testAspect, testModel } from './testing';

const now = new Date('2026-11-22T00:00:00Z');

const submitted = (level: number, modelHash: string): SubmittedAnswer => ({
  answer: assessedAt(level),
  revision: 2,
  submittedAt: '2026-11-01T00:00:00Z',
  submittedBy: 'user:default/ana',
  modelHash,
});

const first = {
  revision: 1,
  submittedAt: '2026-01-01T00:00:00Z',
  submittedBy: 'user:default/ana',
  modelHash: 'one',
};
const second = {
  revision: 2,
  submittedAt: '2026-02-01T00:00:00Z',
  submittedBy: 'user:default/ben',
  modelHash: 'two',
};

describe('applyDraft', () => {
  const last: SubmittedAnswers = {
    a: { answer: assessedAt(1), ...first },
    b: { answer: assessedAt(2), ...first },
    c: { answer: assessedAt(3), ...first },
  };

  it('carries over what the draft does not mention, with its date', () => {
    expect(applyDraft(last, {}, second)).toEqual(last);
  });

  it('sets, confirms and clears', () => {
    expect(
      applyDraft(last, { a: assessedAt(4), b: assessedAt(2), c: null }, second),
    ).toEqual({
      a: { answer: assessedAt(4), ...second },
      b: { answer: assessedAt(2), ...second },
    });
  });

  it('says who gave an answer, and keeps that where it is confirmed', () => {
    const ana = {
      answeredAt: '2025-12-31T00:00:00Z',
      answeredBy: 'user:default/ana',
    };
    const cleo = {
      answeredAt: '2026-01-31T00:00:00Z',
      answeredBy: 'user:default/cleo',
    };
    expect(
      applyDraft(
        {
          kept: { answer: assessedAt(1), ...first, ...ana },
          confirmed: { answer: assessedAt(2), ...first, ...ana },
          // From before the author was recorded.
          confirmedOld: { answer: assessedAt(2), ...first },
          changed: { answer: assessedAt(3), ...first, ...ana },
        },
        {
          confirmed: assessedAt(2),
          confirmedOld: assessedAt(2),
          changed: assessedAt(4),
          added: assessedAt(5),
          imported: assessedAt(1),
        },
        second,
        { confirmed: cleo, confirmedOld: cleo, changed: cleo, added: cleo },
      ),
    ).toEqual({
      kept: { answer: assessedAt(1), ...first, ...ana },
      confirmed: { answer: assessedAt(2), ...second, ...ana },
      confirmedOld: { answer: assessedAt(2), ...second, ...cleo },
      changed: { answer: assessedAt(4), ...second, ...cleo },
      added: { answer: assessedAt(5), ...second, ...cleo },
      imported: { answer: assessedAt(1), ...second },
    });
  });

  it('leaves the last assessment as it was', () => {
    const before = structuredClone(last);
    applyDraft(last, { a: null }, second);
    expect(last).toEqual(before);
  });
});

describe('isEmptyDraft', () => {
  const last = { a: { answer: assessedAt(1), ...first } };

  it.each<[string, Record<string, DraftAnswer>, boolean]>([
    ['nothing', {}, true],
    ['an answer that was chosen and cleared again', { b: null }, true],
    ['an area of a name that objects have', { toString: null }, true],
    ['an answer', { b: assessedAt(1) }, false],
    ['an answer that is confirmed', { a: assessedAt(1) }, false],
    ['an answer that is cleared', { a: null, b: null }, false],
  ])('tells whether there is something to submit: %s', (_, draft, empty) => {
    expect(isEmptyDraft(last, draft)).toBe(empty);
  });
});

describe('isSubmittable', () => {
  const provenance: Provenance = {
    entityRef: 'component:default/checkout',
    relation: 'own',
    revision: 1,
    submittedAt: '2026-11-01T00:00:00Z',
    submittedBy: 'user:default/ana',
    freshness: 'fresh',
    toConfirm: false,
  };
  const given = { answer: assessedAt(1), provenance };
  const unchanged = { change: 'unchanged', answer: null } as const;
  const cleared = { change: 'cleared', answer: null } as const;
  const set = { change: 'set', answer: assessedAt(1) } as const;

  it.each<
    [string, Pick<DraftArea, 'change' | 'answer' | 'submitted'>, boolean]
  >([
    ['nothing', { ...unchanged, submitted: null }, false],
    [
      'only what was submitted before',
      { ...unchanged, submitted: given },
      false,
    ],
    [
      'what was chosen and cleared again',
      { ...cleared, submitted: null },
      false,
    ],
    ['an answer that is cleared', { ...cleared, submitted: given }, true],
    ['an answer', { ...set, submitted: null }, true],
    ['an answer that is confirmed', { ...set, submitted: given }, true],
  ])('tells it of a draft that was read, with %s', (_, area, expected) => {
    const areas = [
      { areaId: 'a', ...area },
      { areaId: 'b', ...unchanged, submitted: given },
    ];
    expect(isSubmittable({ areas })).toBe(expected);
    expect(draftEntries({ areas })).toEqual(
      area.change === 'unchanged' ? {} : { a: area.answer },
    );
  });
});

describe('goneAreas', () => {
  it('finds the answers to areas that are gone, with their last known titles', () => {
    const was = testModel({
      aspects: [testAspect('old', [testArea('old.backup')])],
    });
    const gone = goneAreas(
      {
        entityRef: 'component:default/checkout',
        relation: 'own',
        answers: {
          'people.culture': submitted(1, 'was'),
          'old.backup': submitted(4, 'was'),
          'old.lost': submitted(2, 'forgotten'),
        },
      },
      {
        model: testModel(),
        modelByHash: hash => (hash === 'was' ? was : undefined),
        now,
      },
    );
    const provenance = {
      entityRef: 'component:default/checkout',
      relation: 'own',
      revision: 2,
      submittedAt: '2026-11-01T00:00:00Z',
      submittedBy: 'user:default/ana',
      freshness: 'fresh',
      toConfirm: false,
    };
    expect(gone).toEqual([
      {
        areaId: 'old.backup',
        title: 'Area old.backup',
        answer: assessedAt(4),
        provenance,
      },
      {
        areaId: 'old.lost',
        title: 'old.lost',
        answer: assessedAt(2),
        provenance,
      },
    ]);
  });
});
