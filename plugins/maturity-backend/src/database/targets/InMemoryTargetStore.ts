import type { Target } from '@cnmm/backstage-plugin-maturity-common';
import type { AnswersKey } from '../assessments';
import { textOfKey } from '../whereKey';
import type { TargetStore } from './TargetStore';

/** Targets in memory, for tests. */
export class InMemoryTargetStore implements TargetStore {
  readonly #targets = new Map<string, Target[]>();

  async list(
    entityRefs: string[],
    modelId: string,
  ): Promise<Map<string, Target[]>> {
    return new Map(
      entityRefs.flatMap((entityRef): [string, Target[]][] => {
        const targets = this.#of({ entityRef, modelId });
        return targets.length > 0 ? [[entityRef, targets]] : [];
      }),
    );
  }

  async set(key: AnswersKey, target: Target): Promise<void> {
    const targets = [...this.#without(key, target.aspectId), target];
    this.#targets.set(
      textOfKey(key),
      targets.sort((a, b) => (a.aspectId < b.aspectId ? -1 : 1)),
    );
  }

  async remove(key: AnswersKey, aspectId: string): Promise<void> {
    this.#targets.set(textOfKey(key), this.#without(key, aspectId));
  }

  #of(key: AnswersKey): Target[] {
    return this.#targets.get(textOfKey(key)) ?? [];
  }

  #without(key: AnswersKey, aspectId: string): Target[] {
    return this.#of(key).filter(target => target.aspectId !== aspectId);
  }
}
