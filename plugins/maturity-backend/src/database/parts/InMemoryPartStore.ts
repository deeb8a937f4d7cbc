import type { InMemoryProjectionStore } from '../projection/InMemoryProjectionStore';
import type { Part, PartStore } from './PartStore';

/** The parts of systems and domains in memory, for tests. */
export class InMemoryPartStore implements PartStore {
  readonly #projection: InMemoryProjectionStore;

  constructor(projection: InMemoryProjectionStore) {
    this.#projection = projection;
  }

  async list(wholeRefs: string[]): Promise<Part[]> {
    return this.#projection
      .all()
      .filter(({ entity }) => entity.kind === 'component')
      .flatMap(({ entity: { entityRef, systemRef, domainRef }, providers }) =>
        [systemRef, domainRef].flatMap((wholeRef): Part[] =>
          wholeRef && wholeRefs.includes(wholeRef)
            ? [{ wholeRef, entityRef, uses: [...providers].sort() }]
            : [],
        ),
      )
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }
}

function keyOf({ wholeRef, entityRef }: Part): string {
  return JSON.stringify([wholeRef.startsWith('domain:'), wholeRef, entityRef]);
}
