import type { Answer } from '../assessment/answer';
import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import { type AnswerAuthor, authorOf } from '../assessment/assessment';
import { needsConfirmation } from '../assessment/modelChanges';
import { findArea } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import {
  type Freshness,
  freshnessOf,
  type StalenessPolicy,
} from '../scoring/freshness';
import {
  type AnswerSource,
  effectiveAnswer,
  type EffectiveAnswer,
  type SourceRelation,
} from './effectiveAnswer';

/**
 * Where an effective answer comes from. Its author is missing if it is not
 * known, or if `entityRef` is null.
 *
 * @public
 */
export interface Provenance extends Partial<AnswerAuthor> {
  /**
   * Full ref of the entity that gave the answer; null if the caller may not
   * see that entity.
   */
  entityRef: string | null;
  relation: SourceRelation;
  /** Revision of the assessment; null where `entityRef` is null. */
  revision: number | null;
  /** ISO 8601, UTC. */
  submittedAt: string;
  /** Full ref of the user; null where `entityRef` is null. */
  submittedBy: string | null;
  freshness: Freshness;
  /**
   * True if the wording of the model has changed since the answer was given.
   * The answer still holds, but somebody should confirm it.
   */
  toConfirm: boolean;
}

/** An answer and where it comes from. @public */
export interface AnswerWithProvenance<A extends AnswerWithoutTexts = Answer> {
  answer: A;
  provenance: Provenance;
}

/**
 * Finds an earlier version of a model by the hash of its content. Returns
 * undefined if that version has not been kept.
 *
 * @public
 */
export type ModelByHash = (hash: string) => ModelDefinition | undefined;

/** What it takes to say how far an answer still holds. @public */
export interface ProvenanceContext {
  /** The current version of the model. */
  model: ModelDefinition;
  /** Without it, no answer is marked `toConfirm`. */
  modelByHash?: ModelByHash;
  now: Date;
  /** Defaults to {@link defaultStaleness}. */
  staleness?: StalenessPolicy;
}

/**
 * Describes where the effective answer to an area comes from, how old it is and
 * whether it should be confirmed.
 *
 * @public
 */
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
    ...authorOf(submitted),
    freshness: freshnessOf(submittedAt, now, staleness),
    toConfirm: needsConfirmation(
      areaId,
      answer,
      modelByHash?.(modelHash),
      model,
    ),
  };
}

/**
 * Finds the answer to an area that holds for an entity, with its provenance.
 *
 * @param sources - the entity itself, then the entities that it inherits from,
 * nearest first
 * @returns null if no source has an answer
 * @public
 */
export function answerWithProvenance<A extends AnswerWithoutTexts>(
  areaId: string,
  sources: AnswerSource<A>[],
  context: ProvenanceContext,
): AnswerWithProvenance<A> | null {
  const area = findArea(context.model, areaId) ?? { id: areaId };
  const effective = effectiveAnswer(area, sources);
  return effective
    ? {
        answer: effective.submitted.answer,
        provenance: provenanceOf(areaId, effective, context),
      }
    : null;
}

/**
 * Removes from a provenance what a caller may not know if they may not see the
 * entity that gave the answer. The answer and its age stay.
 *
 * @public
 */
export function withholdSource(provenance: Provenance): Provenance {
  const { answeredAt: _at, answeredBy: _by, ...rest } = provenance;
  return {
    ...rest,
    entityRef: null,
    // The revision would reveal how often the hidden entity was assessed.
    revision: null,
    submittedBy: null,
  };
}

/**
 * Removes the note and the evidence of an answer, which a caller may not read
 * if they may not see the entity that gave it. The reason stays, as it is part
 * of the answer itself.
 *
 * @public
 */
export function withholdNoteAndEvidence(answer: Answer): Answer {
  const { note: _note, ...rest } = answer;
  if (rest.state !== 'assessed') return rest;
  const { evidence: _evidence, ...assessed } = rest;
  return assessed;
}

/**
 * Withholds the sources of all answers that come from entities that the caller
 * may not see. Levels do not change.
 *
 * @param areas - the areas of a level report
 * @param isVisible - whether the caller may see the entity with a full ref
 * @returns the areas, and whether any source was withheld
 * @public
 */
export function withholdSources<T extends { provenance: Provenance | null }>(
  areas: T[],
  isVisible: (entityRef: string) => boolean,
): { areas: T[]; someHidden: boolean } {
  let someHidden = false;
  const withheld = areas.map(area => {
    const { provenance } = area;
    const source = provenance?.entityRef;
    if (!provenance || !source || isVisible(source)) return area;
    someHidden = true;
    return { ...area, provenance: withholdSource(provenance) };
  });
  return { areas: withheld, someHidden };
}
