import type { ModelVersion } from './ModelVersionStore';

/** A row of the table `model_versions`. */
export interface ModelVersionRow {
  hash: string;
  model_id: string;
  version: string;
  definition: string;
  /** A Date with PostgreSQL, milliseconds with SQLite. */
  first_seen_at: Date | number | string;
}

export function toModelVersionRow(
  { hash, definition }: ModelVersion,
  firstSeenAt: Date,
): ModelVersionRow {
  return {
    hash,
    model_id: definition.id,
    version: definition.version,
    definition: JSON.stringify(definition),
    first_seen_at: firstSeenAt,
  };
}

export function fromModelVersionRow({
  hash,
  definition,
}: ModelVersionRow): ModelVersion {
  return { hash, definition: JSON.parse(definition) };
}
