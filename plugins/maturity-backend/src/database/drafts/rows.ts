import type { AnswersKey } from '../assessments';
import { whereKey } from '../whereKey';
import type { DraftEntry } from './DraftStore';

/** A row of the table `draft_answers`. */
export interface DraftRow {
  entity_ref: string;
  model_id: string;
  area_id: string;
  answer: string | null;
  version: string;
  /** A Date with PostgreSQL, milliseconds with SQLite. */
  updated_at: Date | number | string;
  updated_by: string;
}

export function toDraftRow(key: AnswersKey, entry: DraftEntry): DraftRow {
  return {
    ...whereKey(key),
    area_id: entry.areaId,
    answer: entry.answer && JSON.stringify(entry.answer),
    version: entry.version,
    updated_at: new Date(entry.updatedAt),
    updated_by: entry.updatedBy,
  };
}

export function fromDraftRow(row: DraftRow): DraftEntry {
  return {
    areaId: row.area_id,
    answer: row.answer === null ? null : JSON.parse(row.answer),
    version: row.version,
    updatedAt: new Date(row.updated_at).toISOString(),
    updatedBy: row.updated_by,
  };
}
