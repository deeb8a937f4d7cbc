import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { answerSchema } from '../assessment/schema';
import type { AssessmentDocument, ExchangedAssessment } from './types';

const fullEntityRef = z.string().transform((value, context) => {
  try {
    const { kind, namespace, name } = parseEntityRef(value);
    if (value.split(/[:/]/).length === 3) {
      return stringifyEntityRef({ kind, namespace, name });
    }
  } catch {
    // Told below, as any other form that is no full ref.
  }
  context.addIssue({
    code: 'custom',
    message: 'must be a full entity ref, as component:default/checkout',
  });
  return z.NEVER;
});

const assessment: z.ZodType<ExchangedAssessment> = z.strictObject({
  entityRef: fullEntityRef,
  model: z.string().optional(),
  submittedAt: z.iso.datetime({
    offset: true,
    error: 'must be a time as 2026-10-12T09:30:00Z',
  }),
  submittedBy: fullEntityRef,
  note: z.string().max(4000).optional(),
  answers: z.record(z.string(), answerSchema),
});

/**
 * The form of an import. Whether areas, levels and practices exist is a
 * question for the model: see `checkAnswer`.
 *
 * @public
 */
export const assessmentDocumentSchema: z.ZodType<AssessmentDocument> =
  z.strictObject({ assessments: z.array(assessment) });
