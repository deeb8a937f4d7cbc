import type {
  DraftAnswer,
  DraftArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { Refusal } from './FakeResponses';

type DraftState = Pick<
  DraftArea,
  'version' | 'change' | 'answer' | 'updatedAt' | 'updatedBy'
>;

/** A draft in memory: a version per area, and 412 or 428 where it is not named. */
export class FakeDraft {
  readonly #areas = new Map<string, DraftState>();
  #writes = 0;

  /** Writes an area, as the backend does. */
  write(
    areaId: string,
    answer: DraftAnswer,
    version: string | null,
    updatedBy: string,
  ): void {
    const current = this.read(areaId).version;
    if (version !== current) {
      throw version === null
        ? new Refusal(428, 'Name the version that you have read')
        : new Refusal(412, 'Somebody else was faster');
    }
    this.overwrite(areaId, answer, updatedBy);
  }

  /** Writes an area without having read it, as somebody else. */
  overwrite(areaId: string, answer: DraftAnswer, updatedBy: string): void {
    this.#writes += 1;
    this.#areas.set(areaId, {
      version: `v${this.#writes}`,
      change: answer === null ? 'cleared' : 'set',
      answer,
      updatedAt: new Date().toISOString(),
      updatedBy,
    });
  }

  read(areaId: string): DraftState {
    return (
      this.#areas.get(areaId) ?? {
        version: null,
        change: 'unchanged',
        answer: null,
      }
    );
  }

  answers(): Record<string, DraftAnswer> {
    return Object.fromEntries(
      [...this.#areas].map(([areaId, { answer }]) => [areaId, answer]),
    );
  }
}
