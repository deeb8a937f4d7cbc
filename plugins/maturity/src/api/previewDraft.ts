import {
  buildReport,
  compareAnswers,
  applyDraft,
  draftEntries,
  type AnswerChange,
  type AnswerSource,
  type AnswerWithoutTexts,
  type AnswerWithProvenance,
  type Draft,
  type DraftArea,
  type LevelReport,
  type Model,
  type SubmittedAnswer,
  type SubmittedAnswers,
} from '@cnmm/backstage-plugin-maturity-common';

/** What submitting a draft would do. */
export interface DraftPreview {
  before: LevelReport;
  after: LevelReport;
  changes: AnswerChange[];
  /** Areas whose last answer the draft repeats. */
  confirmed: string[];
  /** Whether nothing was submitted before. */
  isFirst: boolean;
}

/** What submitting a draft now would do, by the rules of the domain. */
export function previewDraft(
  model: Model,
  draft: Draft,
  now: Date,
): DraftPreview {
  const last = answersOf(draft, ({ submitted }) => submitted, model);
  const entries = draftEntries(draft);
  const next = applyDraft(last, entries, {
    revision: draft.revision + 1,
    submittedAt: now.toISOString(),
    // Who it is does not change what results.
    submittedBy: draft.entityRef,
    modelHash: model.hash,
  });
  const changes = compareAnswers({ answers: last }, { answers: next });
  const changed = new Set(changes.map(({ areaId }) => areaId));
  const report = (answers: SubmittedAnswers) =>
    buildReport({
      entityRef: draft.entityRef,
      model,
      sources: [
        { entityRef: draft.entityRef, relation: 'own', answers },
        ...inheritedSources(model, draft),
      ],
      now,
    });
  return {
    before: report(last),
    after: report(next),
    changes,
    // An answer that was chosen and cleared again confirms nothing.
    confirmed: Object.keys(entries).filter(
      areaId => !changed.has(areaId) && Object.hasOwn(last, areaId),
    ),
    isFirst: draft.revision === 0,
  };
}

/**
 * Where the draft's inherited answers come from. Each area names only the
 * nearest, so the order of the sources does not matter.
 */
export function inheritedSources(model: Model, draft: Draft): AnswerSource[] {
  const sources = new Map<string | null, AnswerSource>();
  for (const { inherited } of draft.areas) {
    if (inherited) {
      const { entityRef, relation } = inherited.provenance;
      sources.set(entityRef, {
        // Withheld or not, who it is does not change what results.
        entityRef: entityRef ?? relation,
        relation,
        answers: answersOf(
          draft,
          area =>
            area.inherited?.provenance.entityRef === entityRef
              ? area.inherited
              : null,
          model,
        ),
      });
    }
  }
  return [...sources.values()];
}

function answersOf<A extends AnswerWithoutTexts>(
  draft: Draft,
  pick: (area: DraftArea) => AnswerWithProvenance<A> | null,
  model: Model,
): SubmittedAnswers<A> {
  return Object.fromEntries(
    draft.areas.flatMap((area): [string, SubmittedAnswer<A>][] => {
      const given = pick(area);
      if (!given) return [];
      const { revision, submittedAt, submittedBy } = given.provenance;
      return [
        [
          area.areaId,
          {
            answer: given.answer,
            // Where they are withheld, they change nothing that results.
            revision: revision ?? 0,
            submittedAt,
            submittedBy: submittedBy ?? draft.entityRef,
            modelHash: model.hash,
          },
        ],
      ];
    }),
  );
}
