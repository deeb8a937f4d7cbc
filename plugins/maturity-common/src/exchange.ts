import { z } from 'zod';
import {
  type Answer,
  answerSchema,
  noteSchema,
  sameAnswer,
} from './assessment/answer';
import {
  type AnswerAuthor,
  type Assessment,
  authorOf,
  type SubmittedAnswers,
} from './assessment/assessment';
import { repeatAnswer } from './assessment/modelChanges';
import type { DraftAnswer } from './draft';
import { fullEntityRef, utcTime, zonedTime } from './fields';
import { findArea } from './model/lookup';
import type { ModelDefinition } from './model/types';

/** One assessment in a file: all of an entity's own answers at a time. @public */
export interface ExchangedAssessment {
  /** Full entity ref. */
  entityRef: string;
  /** Id of the model; defaults to the first one that the backend serves. */
  model?: string;
  /** ISO 8601 with a time zone. */
  submittedAt: string;
  /** Full entity ref of the user who submitted it. */
  submittedBy: string;
  note?: string;
  /** By area id. */
  answers: Record<string, Answer>;
  /**
   * Ids of the areas whose answers are carried over from the previous
   * assessment; all other answers were given in this one.
   */
  carriedOver?: string[];
  /** Who gave the answers, by area id; as far as that is known. */
  authors?: Record<string, AnswerAuthor>;
}

/**
 * The format of imports and exports. The assessments of one entity are in
 * chronological order.
 *
 * @public
 */
export interface AssessmentDocument {
  assessments: ExchangedAssessment[];
}

/** The outcome for one assessment of an import. @public */
export interface ImportItem {
  /** Position in the document, from 0. */
  index: number;
  entityRef: string;
  modelId: string;
  submittedAt: string;
  /**
   * `imported`, or `would-import` in a dry run; `skipped` if the history has
   * an assessment of that time already; `refused` if it cannot be added.
   */
  result: 'imported' | 'would-import' | 'skipped' | 'refused';
  /** The revision that it has or would have, or that of the existing one. */
  revision?: number;
  /** Why it was skipped or refused. */
  reason?: string;
}

/** The outcome of an import or a dry run. @public */
export interface ImportResult {
  dryRun: boolean;
  /** One per assessment, in the order of the document. */
  items: ImportItem[];
}

/** Which entities to export; all of them if it is empty. @public */
export interface ExportFilter {
  /** Full entity refs. */
  entityRef?: string[];
  kind?: string[];
}

const authorSchema: z.ZodType<AnswerAuthor> = z.strictObject({
  answeredAt: utcTime,
  answeredBy: fullEntityRef,
});

/**
 * The schema of one assessment of an import, see
 * {@link assessmentDocumentSchema}.
 *
 * @public
 */
export const exchangedAssessmentSchema: z.ZodType<ExchangedAssessment> = z
  .strictObject({
    entityRef: fullEntityRef,
    model: z.string().optional(),
    submittedAt: zonedTime,
    submittedBy: fullEntityRef,
    note: noteSchema.optional(),
    answers: z.record(z.string(), answerSchema),
    carriedOver: z.array(z.string()).optional(),
    authors: z.record(z.string(), authorSchema).optional(),
  })
  .superRefine(({ answers, carriedOver = [], authors = {} }, context) => {
    const refer = (areaId: string, path: PropertyKey[]) => {
      if (Object.hasOwn(answers, areaId)) return;
      const message = `'${areaId}' has no answer in this assessment`;
      context.addIssue({ code: 'custom', path, message });
    };
    carriedOver.forEach((areaId, index) =>
      refer(areaId, ['carriedOver', index]),
    );
    Object.keys(authors).forEach(areaId => refer(areaId, ['authors', areaId]));
  });

/**
 * The schema of an import. Whether the model has the areas, levels and
 * practices is checked by {@link checkAnswer}.
 *
 * @public
 */
export const assessmentDocumentSchema: z.ZodType<AssessmentDocument> =
  z.strictObject({ assessments: z.array(exchangedAssessmentSchema) });

/**
 * Turns an assessment into the form in which it is exported. Leaves out answers
 * that the model no longer accepts.
 *
 * @public
 */
export function toExchangedAssessment(
  model: ModelDefinition,
  { entityRef, submittedAt, submittedBy, note, ...assessment }: Assessment,
): ExchangedAssessment {
  const entries = Object.entries(assessment.answers).flatMap(
    ([areaId, { answer, revision, ...given }]) => {
      const repeated = repeatAnswer(model, areaId, answer);
      const author = authorOf(given);
      return repeated ? [{ areaId, answer: repeated, revision, author }] : [];
    },
  );
  const authors = entries.flatMap(({ areaId, author }) =>
    author ? [[areaId, author] as const] : [],
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
    ...(authors.length > 0 && { authors: Object.fromEntries(authors) }),
  };
}

/**
 * Computes the draft that turns the last assessment of an entity into an
 * imported one. Answers that the imported assessment does not have are cleared,
 * except those to areas that the model no longer has.
 *
 * @param last - the answers of the last assessment before the imported one
 * @returns the entries of the draft, by area id
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
