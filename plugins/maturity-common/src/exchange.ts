import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';
import {
  type Answer,
  answerSchema,
  MAX_NOTE_LENGTH,
  sameAnswer,
} from './assessment/answer';
import type { Assessment, SubmittedAnswers } from './assessment/assessment';
import { repeatAnswer } from './assessment/modelChanges';
import type { DraftAnswer } from './draft';
import { findArea } from './model/lookup';
import type { ModelDefinition } from './model/types';

/** One assessment in a file: a full snapshot of an entity's own answers. @public */
export interface ExchangedAssessment {
  /** Full entity ref. */
  entityRef: string;
  /** Id of the model; the first configured one if left out. */
  model?: string;
  /** ISO 8601 with a time zone. */
  submittedAt: string;
  /** Full entity ref of who submitted it. */
  submittedBy: string;
  note?: string;
  /** By area id. */
  answers: Record<string, Answer>;
  /**
   * Ids of the areas whose answer stands as the assessment before gave it; all
   * others were given in this one. None if left out.
   */
  carriedOver?: string[];
}

/**
 * What import takes and export gives. The assessments of one entity stand in
 * the order of time.
 *
 * @public
 */
export interface AssessmentDocument {
  assessments: ExchangedAssessment[];
}

/** What becomes of one assessment of an import. @public */
export interface ImportItem {
  /** Its place in the document, from 0. */
  index: number;
  entityRef: string;
  modelId: string;
  submittedAt: string;
  /**
   * `imported`, or `would-import` in a dry run; `skipped` where the history
   * has an assessment of that time; `refused` where it can not be added.
   */
  result: 'imported' | 'would-import' | 'skipped' | 'refused';
  /** That it has, would have, or that is there already. */
  revision?: number;
  /** Why it is skipped or refused. */
  reason?: string;
}

/** What an import did, or would do. @public */
export interface ImportResult {
  dryRun: boolean;
  /** In the order of the document. */
  items: ImportItem[];
}

/** Which histories an export gives; all where it is empty. @public */
export interface ExportFilter {
  /** Full entity refs. */
  entityRef?: string[];
  kind?: string[];
}

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

const exchangedSchema: z.ZodType<ExchangedAssessment> = z
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
  z.strictObject({ assessments: z.array(exchangedSchema) });

/**
 * An assessment as an export gives it and an import takes it. Answers that the
 * model could not take any more are left out.
 *
 * @public
 */
export function toExchangedAssessment(
  model: ModelDefinition,
  { entityRef, submittedAt, submittedBy, note, ...assessment }: Assessment,
): ExchangedAssessment {
  const entries = Object.entries(assessment.answers).flatMap(
    ([areaId, { answer, revision }]) => {
      const repeated = repeatAnswer(model, areaId, answer);
      return repeated ? [{ areaId, answer: repeated, revision }] : [];
    },
  );
  const carriedOver = entries
    .filter(({ revision }) => revision !== assessment.revision)
    .map(({ areaId }) => areaId);
  return {
    entityRef,
    model: model.id,
    submittedAt,
    submittedBy,
    ...(note && { note }),
    answers: Object.fromEntries(
      entries.map(({ areaId, answer }): [string, Answer] => [areaId, answer]),
    ),
    ...(carriedOver.length > 0 && { carriedOver }),
  };
}

/**
 * What an exchanged assessment changes of the answers before it, in the form of
 * a draft. It says all that the entity answers, so an answer that it does not
 * have is cleared, unless it is to an area that the model no longer has.
 *
 * @public
 */
export function changesToImport(
  model: ModelDefinition,
  last: SubmittedAnswers,
  { answers, carriedOver = [] }: ExchangedAssessment,
): Record<string, DraftAnswer> {
  const cleared = Object.keys(last)
    .filter(areaId => findArea(model, areaId))
    .map((areaId): [string, DraftAnswer] => [areaId, null]);
  const changes = new Map([...cleared, ...Object.entries(answers)]);
  for (const areaId of carriedOver) {
    const before = last[areaId]?.answer;
    const repeated = before && repeatAnswer(model, areaId, before);
    if (repeated && sameAnswer(repeated, answers[areaId])) {
      changes.delete(areaId);
    }
  }
  return Object.fromEntries(changes);
}
