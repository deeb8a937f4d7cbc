import { z } from 'zod';
import { MAX_NOTE_LENGTH, wellFormed } from './assessment/answer';
import { lastLevelOfModel } from './model/lookup';
import type { ModelDefinition } from './model/types';

/**
 * The level that the owners of an entity aim at for an aspect. It may be the
 * level that the entity is already at.
 *
 * @public
 */
export interface Target {
  aspectId: string;
  level: number;
  /** Date (YYYY-MM-DD) by which to reach it. */
  date?: string;
  reason?: string;
  /** ISO 8601, UTC. */
  setAt: string;
  /** Full entity ref of the user. */
  setBy: string;
}

/** The fields of a target that people set. @public */
export type TargetInput = Pick<Target, 'level' | 'date' | 'reason'>;

/** Gives the schema of a target for an aspect of a model. @public */
export function targetSchema(
  model: Pick<ModelDefinition, 'levels'>,
): z.ZodType<TargetInput> {
  return z.strictObject({
    level: z.number().int().min(1).max(lastLevelOfModel(model)),
    date: z.iso
      .date({ error: 'must be a date in the form YYYY-MM-DD' })
      .optional(),
    reason: wellFormed(
      z.string().trim().min(1).max(MAX_NOTE_LENGTH),
    ).optional(),
  });
}
