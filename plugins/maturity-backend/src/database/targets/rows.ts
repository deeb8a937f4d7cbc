import type { Target } from '@cnmm/backstage-plugin-maturity-common';
import type { AnswersKey } from '../assessments';
import { whereKey } from '../whereKey';

/** A row of the table `targets`. */
export interface TargetRow {
  entity_ref: string;
  model_id: string;
  aspect_id: string;
  level: number;
  target_date: string | null;
  reason: string | null;
  /** A Date with PostgreSQL, milliseconds with SQLite. */
  set_at: Date | number | string;
  set_by: string;
}

export function toTargetRow(key: AnswersKey, target: Target): TargetRow {
  return {
    ...whereKey(key),
    aspect_id: target.aspectId,
    level: target.level,
    target_date: target.date ?? null,
    reason: target.reason ?? null,
    set_at: new Date(target.setAt),
    set_by: target.setBy,
  };
}

export function fromTargetRow(row: TargetRow): Target {
  return {
    aspectId: row.aspect_id,
    level: row.level,
    ...(row.target_date !== null && { date: row.target_date }),
    ...(row.reason !== null && { reason: row.reason }),
    setAt: new Date(row.set_at).toISOString(),
    setBy: row.set_by,
  };
}
