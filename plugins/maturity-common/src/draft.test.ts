import type {
  SubmittedAnswer,
  SubmittedAnswers,
} from './assessment/assessment';
import { applyDraft, goneAreas } from './draft';
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

  it('leaves the last assessment as it was', () => {
    const before = structuredClone(last);
    applyDraft(last, { a: null }, second);
    expect(last).toEqual(before);
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
