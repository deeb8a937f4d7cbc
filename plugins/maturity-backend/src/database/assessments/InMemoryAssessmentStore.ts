import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { InMemoryDraftStore } from '../drafts/InMemoryDraftStore';
import { textOfKey } from '../whereKey';
import type {
  AnswersKey,
  AssessmentStore,
  SubmitState,
} from './AssessmentStore';

/** Assessments in memory, for tests. */
export class InMemoryAssessmentStore implements AssessmentStore {
  readonly #drafts: InMemoryDraftStore;
  readonly #histories = new Map<string, Assessment[]>();

  constructor(drafts: InMemoryDraftStore) {
    this.#drafts = drafts;
  }

  async latest(entityRefs: string[], modelId: string): Promise<Assessment[]> {
    return entityRefs.flatMap(
      entityRef => this.#history({ entityRef, modelId }).at(-1) ?? [],
    );
  }

  /** The last assessments of entities, to every model. */
  latestOfAll(entityRefs: string[]): Assessment[] {
    return [...this.#histories.values()].flatMap(history => {
      const last = history.at(-1);
      return last && entityRefs.includes(last.entityRef) ? [last] : [];
    });
  }

  async get(
    key: AnswersKey,
    revision: number,
  ): Promise<Assessment | undefined> {
    return this.#history(key).at(revision - 1);
  }

  async list(
    key: AnswersKey,
    { limit, before = Infinity }: { limit: number; before?: number },
  ): Promise<Assessment[]> {
    return this.#history(key)
      .filter(({ revision }) => revision < before)
      .reverse()
      .slice(0, limit);
  }

  async count(key: AnswersKey): Promise<number> {
    return this.#history(key).length;
  }

  async submit(
    key: AnswersKey,
    next: (state: SubmitState) => Assessment,
  ): Promise<Assessment> {
    const draft = await this.#drafts.list(key);
    const history = this.#history(key);
    const assessment = next({ last: history.at(-1), draft });
    this.#histories.set(textOfKey(key), [...history, assessment]);
    this.#drafts.remove(
      key,
      draft.map(({ version }) => version),
    );
    return assessment;
  }

  async insertHistory(
    key: AnswersKey,
    history: Assessment[],
  ): Promise<boolean> {
    if (this.#history(key).length > 0) return false;
    this.#histories.set(textOfKey(key), history);
    return true;
  }

  #history(key: AnswersKey): Assessment[] {
    return this.#histories.get(textOfKey(key)) ?? [];
  }
}
