import { randomUUID } from 'node:crypto';
import type { AnswersKey } from '../assessments';
import { textOfKey } from '../whereKey';
import type { DraftEntry, DraftStore } from './DraftStore';

/** Drafts in memory, for tests. */
export class InMemoryDraftStore implements DraftStore {
  readonly #drafts = new Map<string, DraftEntry[]>();

  async list(key: AnswersKey): Promise<DraftEntry[]> {
    return [...this.#entries(key)].sort((a, b) =>
      a.areaId < b.areaId ? -1 : 1,
    );
  }

  async write(
    key: AnswersKey,
    entry: Omit<DraftEntry, 'version'>,
    expected: string | null,
  ): Promise<DraftEntry | undefined> {
    const entries = this.#entries(key);
    const current = entries.find(({ areaId }) => areaId === entry.areaId);
    if ((current?.version ?? null) !== expected) return undefined;
    const written = { ...entry, version: randomUUID() };
    this.#drafts.set(textOfKey(key), [
      ...entries.filter(other => other !== current),
      written,
    ]);
    return written;
  }

  async discard(key: AnswersKey): Promise<void> {
    this.#drafts.delete(textOfKey(key));
  }

  /** Removes the entries that still have one of the versions. */
  remove(key: AnswersKey, versions: string[]): void {
    this.#drafts.set(
      textOfKey(key),
      this.#entries(key).filter(({ version }) => !versions.includes(version)),
    );
  }

  #entries(key: AnswersKey): DraftEntry[] {
    return this.#drafts.get(textOfKey(key)) ?? [];
  }
}
