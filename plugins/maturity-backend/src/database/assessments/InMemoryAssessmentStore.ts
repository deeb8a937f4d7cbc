import type { Assessment } from '@cnmm/backstage-plugin-maturity-common';
import type { InMemoryDraftStore } from '../drafts/InMemoryDraftStore';
import type { InMemoryUpdateStore } from '../updates/InMemoryUpdateStore';
import { textOfKey } from '../whereKey';
import type {
  AnswersKey,
  AssessmentScan,
  AssessmentStore,
  ExistingHistory,
  SubmitState,
} from './AssessmentStore';

/** Assessments in memory, for tests. */
export class InMemoryAssessmentStore implements AssessmentStore {
  readonly #drafts: InMemoryDraftStore;
  readonly #histories = new Map<string, Assessment[]>();
  readonly #updates: InMemoryUpdateStore;

  constructor(drafts: InMemoryDraftStore, updates: InMemoryUpdateStore) {
    this.#drafts = drafts;
    this.#updates = updates;
  }

  async latest(entityRefs: string[], modelId: string): Promise<Assessment[]> {
    return entityRefs.flatMap(
      entityRef => this.#history({ entityRef, modelId }).at(-1) ?? [],
    );
  }

  /** All assessments of entities, to every model, by revision. */
  historiesOf(entityRefs: string[]): Assessment[] {
    return [...this.#histories.values()]
      .flat()
      .filter(({ entityRef }) => entityRefs.includes(entityRef));
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
    areaIds?: string[],
  ): Promise<Assessment> {
    const draft = (await this.#drafts.list(key)).filter(
      ({ areaId }) => areaIds?.includes(areaId) ?? true,
    );
    const history = this.#history(key);
    const assessment = next({ last: history.at(-1), draft });
    this.#histories.set(textOfKey(key), [...history, assessment]);
    this.#updates.leave([key.entityRef]);
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
    this.#updates.leave([key.entityRef]);
    return true;
  }

  async append(
    keys: AnswersKey[],
    next: (existing: ExistingHistory[]) => Assessment[],
  ): Promise<Assessment[]> {
    const assessments = next(
      keys.map(key => ({
        key,
        last: this.#history(key).at(-1),
        times: this.#history(key).map(({ revision, submittedAt }) => ({
          revision,
          submittedAt,
        })),
      })),
    );
    for (const assessment of assessments) {
      const history = this.#history(assessment);
      this.#histories.set(textOfKey(assessment), [...history, assessment]);
    }
    this.#updates.leave(assessments.map(({ entityRef }) => entityRef));
    return assessments;
  }

  async scan({
    entityRefs,
    kinds,
    after,
    limit,
  }: AssessmentScan): Promise<Assessment[]> {
    return [...this.#histories.values()]
      .flat()
      .filter(
        ({ entityRef }) =>
          (!entityRefs || entityRefs.includes(entityRef)) &&
          (!kinds || kinds.some(kind => entityRef.startsWith(`${kind}:`))),
      )
      .sort(byPlace)
      .filter(assessment => !after || byPlace(assessment, after) > 0)
      .slice(0, limit);
  }

  #history(key: AnswersKey): Assessment[] {
    return this.#histories.get(textOfKey(key)) ?? [];
  }
}

function byPlace(
  one: NonNullable<AssessmentScan['after']>,
  other: NonNullable<AssessmentScan['after']>,
): number {
  return (
    one.entityRef.localeCompare(other.entityRef) ||
    one.modelId.localeCompare(other.modelId) ||
    one.revision - other.revision
  );
}
