import { ConflictError, CustomErrorBase } from '@backstage/errors';
import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { AssessmentStore } from '../../database';
import type { ReadEntity } from '../reports/EntityReader';

/**
 * A hundred pages of text. Histories are never deleted, and limits keep what
 * one owner can add to them within reason.
 */
const MAX_ANSWERS_BYTES = 250_000;

/** Assessments of an entity by a model in {@link PERIOD_MS}. */
const MAX_PER_PERIOD = 50;

const PERIOD_MS = 24 * 60 * 60 * 1000;

/** The number of areas that an error names. */
const MAX_NAMED = 3;

/** An entity has been assessed too often. */
export class TooManyAssessmentsError extends CustomErrorBase {
  name = 'TooManyAssessmentsError' as const;

  /** From when it can be assessed again. */
  readonly from: Date;

  constructor(entityRef: string, from: Date) {
    super(
      `${entityRef} has been assessed ${MAX_PER_PERIOD} times in 24 hours; submit again from ${from.toISOString()}`,
    );
    this.from = from;
  }
}

/** Why an assessment is too long, or undefined if it is not. */
export function reasonWhyTooLong({
  answers,
}: Pick<Assessment, 'answers'>): string | undefined {
  const areas = Object.entries(answers)
    .map(([areaId, { answer }]) => ({ areaId, bytes: bytesOf(answer) }))
    .sort((a, b) => b.bytes - a.bytes);
  const total = areas.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= MAX_ANSWERS_BYTES) return undefined;
  const longest = areas
    .slice(0, MAX_NAMED)
    .map(({ areaId, bytes }) => `${areaId} (${kilobytes(bytes)})`);
  return `has answers of ${kilobytes(total)} in total, more than ${kilobytes(
    MAX_ANSWERS_BYTES,
  )}; shorten the texts or remove evidence of ${longest.join(', ')}`;
}

/**
 * Refuses to submit an assessment that is too long.
 *
 * @throws ConflictError naming the areas with the longest answers
 */
export function requireLimitedLength(assessment: Assessment): Assessment {
  const reason = reasonWhyTooLong(assessment);
  if (reason === undefined) return assessment;
  throw new ConflictError(`The draft of ${assessment.entityRef} ${reason}`);
}

/**
 * Refuses to assess an entity too often. Several submissions at the very same
 * time may pass together.
 *
 * @throws TooManyAssessmentsError naming the time from which it is possible
 */
export async function requireLimitedRate(
  assessments: AssessmentStore,
  { key, last }: ReadEntity,
): Promise<void> {
  const revision = (last?.revision ?? 0) - MAX_PER_PERIOD + 1;
  if (revision < 1) return;
  // Revisions have no gaps, so this is the oldest of the last ones.
  const [oldest] = await assessments.list(key, {
    limit: 1,
    before: revision + 1,
  });
  const from = Date.parse(oldest.submittedAt) + PERIOD_MS;
  if (from <= Date.now()) return;
  throw new TooManyAssessmentsError(key.entityRef, new Date(from));
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
