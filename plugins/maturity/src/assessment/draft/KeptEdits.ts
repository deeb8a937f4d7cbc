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

/** A note on the assessment that is to be submitted. */
export interface KeptNote {
  text: string;
  /** The revision of the assessment that the draft builds on. */
  revision: number;
}

/** Changes when what is kept gets another shape. */
const PREFIX = 'maturity.unsaved.1';

/**
 * Keeps what is not saved yet in the browser, for when it is closed, reloaded
 * or crashes. It uses the local storage and not the storage API of Backstage,
 * which may write to a server, and too late.
 */
export class KeptEdits {
  readonly #key: string;
  /**
   * What was last read or written here, by key: another tab may keep something
   * else, which is not for this one to remove.
   */
  readonly #known = new Map<string, string | null>();

  constructor(userRef: string, { entityRef, modelId }: DraftTarget) {
    this.#key = [PREFIX, userRef, entityRef, modelId].join(' ');
  }

  read(areaId: string): KeptArea {
    return this.#read(this.#keyOf(areaId)) ?? {};
  }

  write(areaId: string, kept: KeptArea): void {
    this.#write(this.#keyOf(areaId), kept.edit || kept.link ? kept : undefined);
  }

  readNote(): KeptNote | undefined {
    return this.#read(this.#key);
  }

  writeNote(note: KeptNote | undefined): void {
    this.#write(this.#key, note);
  }

  #keyOf(areaId: string): string {
    return `${this.#key} ${areaId}`;
  }

  #read<T>(key: string): T | undefined {
    try {
      const text = localStorage.getItem(key);
      this.#known.set(key, text);
      return text === null ? undefined : JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  #write(key: string, value: object | undefined): void {
    try {
      if (value) {
        const text = JSON.stringify(value);
        localStorage.setItem(key, text);
        this.#known.set(key, text);
      } else if (localStorage.getItem(key) === this.#known.get(key)) {
        localStorage.removeItem(key);
      }
    } catch {
      // A browser may have no storage, or none left. Saving goes on without.
    }
  }
}
