import type { Entity } from '@backstage/catalog-model';
import type {
  AnswerSource,
  Assessment,
  Model,
  ModelByHash,
  Target,
} from '@cnmm/backstage-plugin-maturity-common';
import type { AnswersKey } from '../database';

/** An entity with all answers that may hold for it. */
export interface ReadEntity {
  entity: Entity;
  key: AnswersKey;
  model: Model;
  /** The entity itself first. */
  sources: AnswerSource[];
  /** The entity's own last assessment. */
  last?: Assessment;
  /** What its owners aim at. */
  targets: Target[];
  /** Finds the models that the answers were given to. */
  modelByHash: ModelByHash;
}

/** Refs of the others that an entity may have answers from. */
export function inheritedSources({ sources }: ReadEntity): string[] {
  return sources
    .slice(1)
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map(({ entityRef }) => entityRef);
}
