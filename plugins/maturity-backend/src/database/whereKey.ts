import type { AnswersKey } from './assessments';

/** The columns that a key stands for. */
export function whereKey(key: AnswersKey) {
  return { entity_ref: key.entityRef, model_id: key.modelId };
}

/** A key as the key of a map. */
export function textOfKey({ entityRef, modelId }: AnswersKey): string {
  return JSON.stringify([entityRef, modelId]);
}
