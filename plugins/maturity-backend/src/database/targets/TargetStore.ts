import type { Target } from '@cnmm/backstage-plugin-maturity-common';
import type { AnswersKey } from '../assessments';

/** The levels that the owners of entities aim at. */
export interface TargetStore {
  /**
   * The targets of entities for one model, by entity ref and in the order of
   * their aspects' ids. Entities without one are absent.
   */
  list(entityRefs: string[], modelId: string): Promise<Map<string, Target[]>>;

  /** Sets the target of an aspect, whether it had one or not. */
  set(key: AnswersKey, target: Target): Promise<void>;

  /** Removes the target of an aspect, if it has one. */
  remove(key: AnswersKey, aspectId: string): Promise<void>;
}
