import type {
  Answer,
  AnswerWithProvenance,
  Draft,
  DraftArea,
  SourceRelation,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { previewDraft } from './previewDraft';

const now = new Date('2026-11-22T12:00:00Z');

function given(
  entityRef: string,
  relation: SourceRelation,
  answer: Answer,
): AnswerWithProvenance {
  return {
    answer,
    provenance: {
      entityRef,
      relation,
      revision: 1,
      submittedAt: '2026-11-01T12:00:00Z',
      submittedBy: 'user:default/ana',
      freshness: 'fresh',
      toConfirm: false,
    },
  };
}

const own = (answer: Answer) =>
  given('component:default/checkout', 'own', answer);

function draftOf(areas: Record<string, Partial<DraftArea>>): Draft {
  return {
    entityRef: 'component:default/checkout',
    modelId: 'test',
    revision: 1,
    areas: testModel()
      .aspects.flatMap(aspect => aspect.areas)
      .map(({ id }) => ({
        areaId: id,
        version: null,
        change: 'unchanged',
        answer: null,
        inherited: null,
        submitted: null,
        ...areas[id],
      })),
    gone: [],
  };
}

const levelOf = (
  report: { aspects: { aspectId: string; level: number | null }[] },
  id: string,
) => report.aspects.find(({ aspectId }) => aspectId === id)?.level;

describe('previewDraft', () => {
  it('computes the levels before and after', () => {
    const preview = previewDraft(
      testModel(),
      draftOf({
        'technology.runtime': { submitted: own(assessedAt(2)) },
        'technology.release': {
          submitted: own(assessedAt(1)),
          change: 'set',
          answer: assessedAt(4),
        },
      }),
      now,
    );
    // Lower median of 2 and 1, then of 2 and 4.
    expect(levelOf(preview.before, 'technology')).toBe(1);
    expect(levelOf(preview.after, 'technology')).toBe(2);
    expect(preview.changes).toEqual([
      {
        areaId: 'technology.release',
        before: assessedAt(1),
        after: assessedAt(4),
      },
    ]);
  });

  it('falls back to the inherited answer where the own one is cleared', () => {
    const preview = previewDraft(
      testModel(),
      draftOf({
        'technology.runtime': {
          submitted: own(assessedAt(1)),
          inherited: given('system:default/payments', 'system', assessedAt(5)),
          change: 'cleared',
        },
      }),
      now,
    );
    expect(levelOf(preview.before, 'technology')).toBe(1);
    expect(levelOf(preview.after, 'technology')).toBe(5);
    expect(preview.changes).toEqual([
      { areaId: 'technology.runtime', before: assessedAt(1), after: null },
    ]);
  });

  it('counts answers that are repeated as confirmed, not as changed', () => {
    const preview = previewDraft(
      testModel(),
      draftOf({
        'technology.runtime': {
          submitted: own(assessedAt(3)),
          change: 'set',
          answer: assessedAt(3),
        },
      }),
      now,
    );
    expect(preview.changes).toEqual([]);
    expect(preview.confirmed).toEqual(['technology.runtime']);
  });

  it('confirms only what the last assessment says, and the draft repeats', () => {
    const preview = previewDraft(
      testModel(),
      draftOf({
        'technology.runtime': {
          submitted: own(assessedAt(3)),
          change: 'set',
          answer: assessedAt(3),
        },
        'technology.release': {
          submitted: own(assessedAt(3)),
          change: 'set',
          answer: assessedAt(4),
        },
        'people.culture': { change: 'set', answer: assessedAt(1) },
        // Chosen, and cleared again.
        'people.skills': { change: 'cleared' },
        'people.ai': { submitted: own(assessedAt(2)), change: 'cleared' },
      }),
      now,
    );
    expect(preview.confirmed).toEqual(['technology.runtime']);
    expect(preview.changes.map(({ areaId }) => areaId)).toEqual([
      'people.ai',
      'people.culture',
      'technology.release',
    ]);
  });

  it('says nothing for an empty draft', () => {
    const preview = previewDraft(
      testModel(),
      draftOf({ 'technology.runtime': { submitted: own(assessedAt(3)) } }),
      now,
    );
    expect(preview).toMatchObject({
      changes: [],
      confirmed: [],
    });
    expect(preview.after.aspects).toEqual(preview.before.aspects);
  });
});
