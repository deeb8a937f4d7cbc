import type { Edit } from './edit';

/** The draft that answers are saved to. */
export interface DraftTarget {
  entityRef: string;
  modelId: string;
}

/** A link as it is typed, before it becomes evidence. */
export interface TypedLink {
  url: string;
  title: string;
}

/** A link of which nothing is typed. */
export const NO_LINK: TypedLink = { url: '', title: '' };

/** What of an area is not on the server yet. */
export interface KeptArea {
  edit?: Omit<Edit, 'state'>;
  link?: TypedLink;
}

/** Changes when what is kept gets another shape. */
const PREFIX = 'maturity.unsaved.1';

/**
 * Keeps what is not saved yet in the browser, for when it is closed, reloaded
 * or crashes. It uses the local storage and not the storage API of Backstage,
 * which may write to a server, and too late.
 */
export class KeptEdits {
  readonly #key: string[];
  /**
   * What was last read or written here, by area: another tab may keep something
   * else, which is not for this one to remove.
   */
  readonly #known = new Map<string, string | null>();

  constructor(userRef: string, { entityRef, modelId }: DraftTarget) {
    this.#key = [PREFIX, userRef, entityRef, modelId];
  }

  read(areaId: string): KeptArea {
    try {
      const text = localStorage.getItem(this.#keyOf(areaId));
      this.#known.set(areaId, text);
      return JSON.parse(text ?? '{}');
    } catch {
      return {};
    }
  }

  write(areaId: string, kept: KeptArea): void {
    const key = this.#keyOf(areaId);
    try {
      if (kept.edit || kept.link) {
        const text = JSON.stringify(kept);
        localStorage.setItem(key, text);
        this.#known.set(areaId, text);
      } else if (localStorage.getItem(key) === this.#known.get(areaId)) {
        localStorage.removeItem(key);
      }
    } catch {
      // A browser may have no storage, or none left. Saving goes on without.
    }
  }

  #keyOf(areaId: string): string {
    return [...this.#key, areaId].join(' ');
  }
}
