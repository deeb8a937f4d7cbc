import type { Portal } from './portal.ts';
import { RawCatalog } from './rawCatalog.ts';

interface Answer {
  state: 'assessed' | 'not-applicable' | 'unknown';
  level?: number;
  practices?: string[];
}

interface Capability {
  id: string;
  title: string;
}

interface Area {
  id: string;
  about?: string[];
  levels: {
    level: number;
    practices: { id: string; capabilities: string[] }[];
  }[];
}

/** How many entities are at which level of an aspect. */
export interface Counts {
  /** By level. */
  at: Map<number, number>;
  notAssessed: number;
  /** Lower median of the levels. */
  median: number | undefined;
}

/** How many entities need a capability, or use it. */
export interface Demand {
  soleBlockerFor: number;
  bringsCloser: number;
  inUseBy: number;
}

/**
 * The numbers of the example organisation, worked out from nothing but what
 * people answered, what the catalog says and what the model asks, by none of
 * the code that the portal uses.
 */
export class RawAnswers {
  readonly catalog: RawCatalog;
  readonly capabilities: Capability[];
  readonly #areas: Area[];
  /** Of the last assessment, by entity ref. */
  readonly #answers: Map<string, Record<string, Answer>>;

  private constructor(
    catalog: RawCatalog,
    capabilities: Capability[],
    areas: Area[],
    answers: Map<string, Record<string, Answer>>,
  ) {
    this.catalog = catalog;
    this.capabilities = capabilities;
    this.#areas = areas;
    this.#answers = answers;
  }

  /** Reads them with the rights of the platform team. */
  static async read(portal: Portal): Promise<RawAnswers> {
    const token = await portal.tokenOf('user:default/kavya');
    const headers = { Authorization: `Bearer ${token}` };
    const read = async (path: string) =>
      (await fetch(`${portal.url}/api/${path}`, { headers })).json();
    const entities = await read('catalog/entities');
    const { aspects, capabilities } = await read('maturity/models/cnmm');
    const { assessments } = await read(
      'maturity/export?format=json&model=cnmm',
    );
    const areas = aspects.flatMap((aspect: { areas: Area[] }) => aspect.areas);
    // Oldest first: the last one of each entity stays.
    const answers = new Map<string, Record<string, Answer>>(
      assessments.map((each: { entityRef: string; answers: object }) => [
        each.entityRef,
        each.answers,
      ]),
    );
    return new RawAnswers(
      new RawCatalog(entities),
      capabilities,
      areas,
      answers,
    );
  }

  /** @param given - capabilities that all of them would use */
  counts(refs: string[], aspectId: string, given: string[] = []): Counts {
    const levels = refs.map(ref => this.#aspectLevel(ref, aspectId, given));
    const at = new Map<number, number>();
    for (const level of levels) {
      if (level !== undefined) at.set(level, (at.get(level) ?? 0) + 1);
    }
    return {
      at,
      notAssessed: levels.filter(level => level === undefined).length,
      median: lowerMedian(levels),
    };
  }

  demand(refs: string[], capabilityId: string): Demand {
    const users = refs.filter(ref =>
      this.catalog.usedBy(ref).has(capabilityId),
    );
    const lacking = refs
      .filter(ref => !users.includes(ref))
      .map(ref => this.#areas.map(area => this.#lacking(ref, area)));
    return {
      soleBlockerFor: lacking.filter(areas =>
        areas.some(area => isSolvedBy(area, [capabilityId])),
      ).length,
      bringsCloser: lacking.filter(areas =>
        areas.flat(2).includes(capabilityId),
      ).length,
      inUseBy: users.length,
    };
  }

  /** For each area with a next level: what it needs for it and does not use. */
  blockers(refs: string[]): string[][] {
    return refs.flatMap(ref =>
      this.#areas
        .filter(area => this.#next(ref, area) !== undefined)
        .map(area => [...new Set(this.#lacking(ref, area).flat())]),
    );
  }

  /**
   * The most areas that lack nothing more once 0, 1, 2 ... capabilities are
   * built: tries every set of those that block anything.
   */
  mostInReach(refs: string[]): number[] {
    const blockers = this.blockers(refs);
    const ids = [...new Set(blockers.flat())];
    const masks = blockers.map(lacking =>
      lacking.reduce((mask, id) => mask + 2 ** ids.indexOf(id), 0),
    );
    const most = new Array<number>(ids.length + 1).fill(0);
    for (let built = 0; built < 2 ** ids.length; built++) {
      const size = [...built.toString(2)].filter(bit => bit === '1').length;
      const inReach = masks.filter(mask => (mask & ~built) === 0).length;
      most[size] = Math.max(most[size], inReach);
    }
    return most;
  }

  /** The lower median of the levels of the areas. */
  #aspectLevel(
    ref: string,
    aspectId: string,
    given: string[],
  ): number | undefined {
    const levels = this.#areas
      .filter(({ id }) => id.startsWith(`${aspectId}.`))
      .map(area => {
        const level = this.#answer(ref, area)?.level;
        if (level === undefined) return undefined;
        return isSolvedBy(this.#lacking(ref, area), given) ? level + 1 : level;
      });
    return lowerMedian(levels);
  }

  /** What each missing practice of the next level needs that is not used. */
  #lacking(ref: string, area: Area): string[][] {
    const answer = this.#answer(ref, area);
    const used = this.catalog.usedBy(ref);
    return (this.#next(ref, area)?.practices ?? [])
      .filter(({ id }) => !answer?.practices?.includes(id))
      .map(({ capabilities }) => capabilities.filter(id => !used.has(id)));
  }

  #next(ref: string, area: Area): Area['levels'][number] | undefined {
    const level = this.#answer(ref, area)?.level;
    return area.levels.find(each => each.level - 1 === level);
  }

  /**
   * The nearest answer that says something: own, of the systems, the lowest of
   * the platforms, and of what is above.
   */
  #answer(ref: string, { id, about = [] }: Area): Answer | undefined {
    const said = (refs: string[]) =>
      refs
        .map(each => this.#answers.get(each)?.[id])
        .filter(
          (answer): answer is Answer =>
            answer !== undefined && answer.state !== 'unknown',
        );
    const near = said([ref, ...this.catalog.systemsOf(ref)]);
    const platforms = said(this.catalog.platformsOf(ref, about)).sort(
      (a, b) => (a.level ?? Infinity) - (b.level ?? Infinity),
    );
    return [...near, ...platforms, ...said(this.catalog.above(ref))].at(0);
  }
}

/**
 * Whether nothing but these capabilities stands before the next level, and what
 * the team can do by itself.
 */
function isSolvedBy(lacking: string[][], given: string[]): boolean {
  const blockers = lacking.flat();
  return blockers.length > 0 && blockers.every(id => given.includes(id));
}

function lowerMedian(levels: (number | undefined)[]): number | undefined {
  const sorted = levels.filter(level => level !== undefined).sort();
  return sorted[Math.ceil(sorted.length / 2) - 1];
}
