import type { PendingUpdate, UpdateStore } from './UpdateStore';

/** Pending updates in memory, for tests. */
export class InMemoryUpdateStore implements UpdateStore {
  readonly #updates = new Map<number, PendingUpdate>();
  readonly #claimed = new Set<number>();
  #lastId = 0;

  /** Leaves it to be done that all follow the assessments of entities. */
  leave(entityRefs: string[]): void {
    for (const sourceRef of new Set(entityRefs)) {
      this.#lastId += 1;
      this.#updates.set(this.#lastId, {
        id: this.#lastId,
        sourceRef,
        after: '',
      });
    }
  }

  async claim(): Promise<PendingUpdate | undefined> {
    const update = [...this.#updates.values()].find(
      ({ id }) => !this.#claimed.has(id),
    );
    if (update) this.#claimed.add(update.id);
    return update && { ...update };
  }

  async advance({ id }: PendingUpdate, after: string): Promise<boolean> {
    const update = this.#updates.get(id);
    if (!update || !this.#claimed.has(id)) return false;
    update.after = after;
    return true;
  }

  async release({ id }: PendingUpdate): Promise<void> {
    this.#claimed.delete(id);
  }

  async finish({ id }: PendingUpdate): Promise<void> {
    this.#updates.delete(id);
    this.#claimed.delete(id);
  }

  async count(): Promise<number> {
    return this.#updates.size;
  }
}
