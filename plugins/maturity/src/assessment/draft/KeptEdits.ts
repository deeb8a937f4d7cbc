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

  constructor(userRef: string, { entityRef, modelId }: DraftTarget) {
    this.#key = [PREFIX, userRef, entityRef, modelId];
  }

  read(areaId: string): KeptArea {
    try {
      return JSON.parse(localStorage.getItem(this.#keyOf(areaId)) ?? '{}');
    } catch {
      return {};
    }
  }

  write(areaId: string, kept: KeptArea): void {
    try {
      if (kept.edit || kept.link) {
        localStorage.setItem(this.#keyOf(areaId), JSON.stringify(kept));
      } else {
        localStorage.removeItem(this.#keyOf(areaId));
      }
    } catch {
      // A browser may have no storage, or none left. Saving goes on without.
    }
  }

  #keyOf(areaId: string): string {
    return [...this.#key, areaId].join(' ');
  }
}
