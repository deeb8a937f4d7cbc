import {
  buildReport,
  type Assessment,
  type Draft,
  type LevelReport,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { inheritedSources } from '../assessment/previewDraft';

/**
 * Where an entity stands by an earlier assessment of its own, with the model
 * and the inherited answers of today: what differs from the present report is
 * what its own answers changed.
 *
 * @param draft - what tells which answers are inherited
 */
export function reportAt(
  model: Model,
  draft: Draft,
  assessment: Pick<Assessment, 'answers' | 'submittedAt'>,
): LevelReport {
  const { entityRef } = draft;
  return buildReport({
    entityRef,
    model,
    sources: [
      { entityRef, relation: 'own', answers: assessment.answers },
      ...inheritedSources(model, draft),
    ],
    now: new Date(assessment.submittedAt),
  });
}
