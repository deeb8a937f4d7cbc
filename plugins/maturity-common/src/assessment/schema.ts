import { z } from 'zod';
import type { Answer, Evidence } from './types';

/** The most characters of a note or a reason. @public */
export const MAX_NOTE_LENGTH = 4000;

/** The most evidence links of an answer. @public */
export const MAX_EVIDENCE = 20;

const note = z
  .string()
  .max(MAX_NOTE_LENGTH, `must have at most ${MAX_NOTE_LENGTH} characters`);

const evidence: z.ZodType<Evidence> = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2000, 'must have at most 2000 characters'),
  title: z.string().trim().min(1).max(200).optional(),
});

/**
 * The form of an answer. Whether its level and practices exist is a question
 * for the model: see `checkAnswer`.
 *
 * @public
 */
export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('assessed'),
    level: z.number().int().min(1).max(9),
    practices: z.array(z.string().max(200)).max(100).optional(),
    note: note.optional(),
    evidence: z.array(evidence).max(MAX_EVIDENCE).optional(),
  }),
  z.strictObject({
    state: z.literal('not-applicable'),
    reason: note.refine(reason => reason.trim() !== '', {
      error: 'must say why the area does not apply',
    }),
    note: note.optional(),
  }),
  z.strictObject({ state: z.literal('unknown'), note: note.optional() }),
]);
