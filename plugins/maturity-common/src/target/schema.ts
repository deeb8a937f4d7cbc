import { z } from 'zod';
import { MAX_NOTE_LENGTH } from '../assessment/schema';
import { lastLevelOfModel } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import type { TargetInput } from './types';

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
