import { z } from 'zod';
import { MAX_NOTE_LENGTH } from './assessment/answer';
import { lastLevelOfModel } from './model/lookup';
import type { ModelDefinition } from './model/types';

/**
 * The level that the owners of an entity aim at for an aspect. Being fine at
 * the present level is a target as any other.
 *
 * @public
 */
export interface Target {
  aspectId: string;
  level: number;
  /** By when, as YYYY-MM-DD. */
  date?: string;
  reason?: string;
  /** ISO 8601, UTC. */
  setAt: string;
  /** Full entity ref. */
  setBy: string;
}

/** What it takes to set a target. @public */
export type TargetInput = Pick<Target, 'level' | 'date' | 'reason'>;

/** The form of a target for an aspect of a model. @public */
export function targetSchema(
  model: Pick<ModelDefinition, 'levels'>,
): z.ZodType<TargetInput> {
  return z.strictObject({
    level: z.number().int().min(1).max(lastLevelOfModel(model)),
    date: z.iso.date({ error: 'must be a date as YYYY-MM-DD' }).optional(),
    reason: z.string().trim().min(1).max(MAX_NOTE_LENGTH).optional(),
  });
}
