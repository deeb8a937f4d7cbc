import { needsConfirmation } from '../assessment/confirm';
import type { EffectiveAnswer } from '../inheritance/effectiveAnswers';
import type { ModelDefinition } from '../model/types';
import { freshnessOf, type StalenessPolicy } from '../scoring/freshness';
import type { Provenance } from './types';

/**
 * Finds a model as it was, by the hash of its content; undefined where nobody
 * knows it any more.
 *
 * @public
 */
export type ModelByHash = (hash: string) => ModelDefinition | undefined;

/** What an answer is judged by. @public */
export interface ProvenanceContext {
  /** The model as it is now. */
  model: ModelDefinition;
  /** If left out, no answer is marked as one to confirm. */
  modelByHash?: ModelByHash;
  now: Date;
  staleness?: StalenessPolicy;
}

/** Where an answer comes from, and how far it still holds. @public */
export function provenanceOf(
  areaId: string,
  { submitted, source }: EffectiveAnswer,
  { model, modelByHash, now, staleness }: ProvenanceContext,
): Provenance {
  const { answer, revision, submittedAt, submittedBy, modelHash } = submitted;
  return {
    ...source,
    revision,
    submittedAt,
    submittedBy,
    freshness: freshnessOf(submittedAt, now, staleness),
    toConfirm: needsConfirmation(
      areaId,
      answer,
      modelByHash?.(modelHash),
      model,
    ),
  };
}
