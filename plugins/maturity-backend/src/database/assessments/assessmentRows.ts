import {
  type AnswerWithoutTexts,
  type Assessment,
  type AssessmentSummary,
  joinTexts,
  separateTexts,
  summarizeAssessment,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Knex } from 'knex';
import { type AnswersKeyColumns, type StoredTime, toKeyColumns } from '../rows';

/** The columns of {@link AssessmentRow} that are never long. */
interface SummaryRow extends AnswersKeyColumns {
  revision: number;
  model_version: string;
  model_hash: string;
  submitted_at: StoredTime;
  submitted_by: string;
  answered: number;
  changed: number;
  note: string | null;
}

/** A row of the table `assessments`. */
export interface AssessmentRow extends SummaryRow {
  submitted_on: string;
  /** JSON. */
  answers: string;
  /** JSON. */
  texts: string;
}

/** An assessment without what people wrote about its answers. */
export type AssessmentWithoutTexts = Assessment<AnswerWithoutTexts>;

/** The columns that {@link fromSummaryRow} reads. */
export const SUMMARY_COLUMNS = [
  'entity_ref',
  'model_id',
  'revision',
  'model_version',
  'model_hash',
  'submitted_at',
  'submitted_by',
  'answered',
  'changed',
  'note',
] as const;

/** Every column but the texts. */
const COLUMNS_WITHOUT_TEXTS = [...SUMMARY_COLUMNS, 'answers'] as const;

/**
 * @param before - the assessment before it; undefined if it is the first one
 */
export function toAssessmentRow(
  assessment: Assessment,
  before: Assessment | undefined,
): AssessmentRow {
  const { answered, changed } = summarizeAssessment(assessment, before);
  const { answers, texts } = separateTexts(assessment.answers);
  return {
    ...toKeyColumns(assessment),
    revision: assessment.revision,
    model_version: assessment.modelVersion,
    model_hash: assessment.modelHash,
    submitted_at: new Date(assessment.submittedAt),
    submitted_on: assessment.submittedAt.slice(0, 10),
    submitted_by: assessment.submittedBy,
    answered,
    changed,
    note: assessment.note ?? null,
    answers: JSON.stringify(answers),
    texts: JSON.stringify(texts),
  };
}

export function fromSummaryRow(row: SummaryRow): AssessmentSummary {
  const { answered, changed } = row;
  return { ...identityOf(row), answered, changed };
}

export function fromAssessmentRow(row: AssessmentRow): Assessment {
  const answers = joinTexts(JSON.parse(row.answers), JSON.parse(row.texts));
  return { ...identityOf(row), answers };
}

function identityOf(row: SummaryRow): Omit<Assessment, 'answers'> {
  return {
    entityRef: row.entity_ref,
    modelId: row.model_id,
    modelVersion: row.model_version,
    modelHash: row.model_hash,
    revision: row.revision,
    submittedAt: new Date(row.submitted_at).toISOString(),
    submittedBy: row.submitted_by,
    ...(row.note !== null && { note: row.note }),
  };
}

/** Reads the latest assessments of entities to one model, or to every model. */
export async function latestAssessments(
  knex: Knex,
  entityRefs: string[],
  modelId?: string,
): Promise<Assessment[]> {
  const rows = await latestRows(knex, entityRefs, modelId).select<
    AssessmentRow[]
  >('a.*');
  return rows.map(fromAssessmentRow);
}

/** Reads the same as {@link latestAssessments}, but no texts. */
export async function latestWithoutTexts(
  knex: Knex,
  entityRefs: string[],
  modelId: string,
): Promise<AssessmentWithoutTexts[]> {
  const rows = await latestRows(knex, entityRefs, modelId).select<
    AssessmentRow[]
  >(COLUMNS_WITHOUT_TEXTS.map(column => `a.${column}`));
  return rows.map(row => ({
    ...identityOf(row),
    answers: JSON.parse(row.answers),
  }));
}

/** Reads the latest of {@link AssessmentSummary}, by every model. */
export async function latestSummaries(
  knex: Knex,
  entityRefs: string[],
): Promise<AssessmentSummary[]> {
  const rows = await latestRows(knex, entityRefs).select<SummaryRow[]>(
    SUMMARY_COLUMNS.map(column => `a.${column}`),
  );
  return rows.map(fromSummaryRow);
}

/**
 * It takes one query: the subquery is a single step in the primary key, which
 * ends with the revision.
 */
function latestRows(knex: Knex, entityRefs: string[], modelId?: string) {
  const query = knex('assessments as a')
    .whereIn('a.entity_ref', entityRefs)
    .where(
      'a.revision',
      knex('assessments as newer')
        .max('newer.revision')
        .where('newer.entity_ref', knex.ref('a.entity_ref'))
        .where('newer.model_id', knex.ref('a.model_id')),
    );
  return modelId === undefined ? query : query.where('a.model_id', modelId);
}

/** The answers of an entity at the end of a day on which it was assessed. */
export type DailyAnswers = Pick<
  AssessmentWithoutTexts,
  'entityRef' | 'modelId' | 'revision' | 'submittedAt' | 'answers'
>;

/**
 * Reads the histories of entities day by day, without texts: however often
 * somebody submits, the last revision of a day stands for all of that day.
 *
 * @returns the oldest first
 */
export async function dailyAnswers(
  knex: Knex,
  entityRefs: string[],
): Promise<DailyAnswers[]> {
  const rows = await knex('assessments as a')
    .whereIn('a.entity_ref', entityRefs)
    // Revisions have no gaps, so this is one step in the primary key.
    .whereNotExists(
      knex('assessments as next')
        .select(knex.raw('1'))
        .where('next.entity_ref', knex.ref('a.entity_ref'))
        .where('next.model_id', knex.ref('a.model_id'))
        .where('next.revision', knex.raw('a.revision + 1'))
        .where('next.submitted_on', knex.ref('a.submitted_on')),
    )
    .orderBy('a.revision')
    .select<AssessmentRow[]>(
      'a.entity_ref',
      'a.model_id',
      'a.revision',
      'a.submitted_at',
      'a.answers',
    );
  return rows.map(row => ({
    entityRef: row.entity_ref,
    modelId: row.model_id,
    revision: row.revision,
    submittedAt: new Date(row.submitted_at).toISOString(),
    answers: JSON.parse(row.answers),
  }));
}
