import { stringifyEntityRef, parseEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import { answerSchema, MAX_NOTE_LENGTH } from '../assessment/schema';
import type { AssessmentDocument, ExchangedAssessment } from './types';

/** The characters that the parts of a ref may have, and no more than is kept. */
const refForm = /^[^\s\p{Cc}]{5,255}$/u;

const fullEntityRef = z.string().transform((value, context) => {
  try {
    const { kind, namespace, name } = parseEntityRef(value);
    if (value.split(/[:/]/).length === 3 && refForm.test(value)) {
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

const assessment: z.ZodType<ExchangedAssessment> = z
  .strictObject({
    entityRef: fullEntityRef,
    model: z.string().optional(),
    submittedAt: z.iso.datetime({
      offset: true,
      error: 'must be a time as 2026-10-12T09:30:00Z',
    }),
    submittedBy: fullEntityRef,
    note: z
      .string()
      .max(MAX_NOTE_LENGTH, `must have at most ${MAX_NOTE_LENGTH} characters`)
      .refine(note => !note.includes('\0'), {
        error: 'must not have a null character',
      })
      .optional(),
    answers: z.record(z.string(), answerSchema),
    carriedOver: z.array(z.string()).optional(),
  })
  .superRefine(({ answers, carriedOver = [] }, context) => {
    carriedOver.forEach((areaId, index) => {
      if (Object.hasOwn(answers, areaId)) return;
      const message = `there is no answer to '${areaId}'`;
      context.addIssue({
        code: 'custom',
        path: ['carriedOver', index],
        message,
      });
    });
  });

/**
 * The form of an import. Whether areas, levels and practices exist is a
 * question for the model: see `checkAnswer`.
 *
 * @public
 */
export const assessmentDocumentSchema: z.ZodType<AssessmentDocument> =
  z.strictObject({ assessments: z.array(assessment) });
