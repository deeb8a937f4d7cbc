import type { AreaCapabilities } from './capabilityDemand';

/** A number of areas that the same capabilities block. @public */
export interface BlockedAreas {
  /** Each once, in any order. */
  capabilityIds: string[];
  areas: number;
}

/** A capability to build after those before it. @public */
export interface BuildStep {
  capabilityId: string;
  /** The levels that it puts within reach, together with those before it. */
  adds: number;
  /** All levels that are within reach once it is built. */
  withinReach: number;
}

/** Some capabilities, and the levels that are within reach with them. @public */
export interface BuildSet {
  /** In the order of the model. */
  capabilityIds: string[];
  withinReach: number;
}

/**
 * Which capabilities to build. Each area below its last level counts as one
 * level; it is within reach of its team once nothing blocks it. Capabilities
 * that block nothing are left out.
 *
 * @public
 */
export interface BuildOrder {
  /** Levels within reach of the teams without any further capability. */
  withinOwnReach: number;
  /**
   * In the order in which each next one adds most. Of equal ones, the one that
   * brings most areas closer comes first, then the first in the model.
   */
  steps: BuildStep[];
  /**
   * For each number of capabilities, from none to all, those that put most
   * levels within reach. Of equal sets, the one that the steps lead to, then the
   * first in the order of the model.
   */
  best: BuildSet[];
  /** False if there are too many capabilities: then the sets follow the steps. */
  exact: boolean;
}

/** What {@link buildOrder} starts from. @public */
export interface BuildOrderInput {
  /** Ids of the capabilities of the model, in its order. */
  capabilityIds: string[];
  /** Areas below their last level that nothing blocks. */
  withinOwnReach: number;
  /** Those that capabilities block. */
  blocked: BlockedAreas[];
}

/** All subsets of more capabilities would be too many. */
const MOST_EXACT = 20;

/** How many subsets are looked at in one go. */
const SUBSETS_AT_ONCE = 2 ** 17;

/** Counts areas by what blocks them. @public */
export class BlockedAreaCounter {
  readonly #counts = new Map<string, BlockedAreas>();

  /**
   * Counts the areas of an entity.
   *
   * @param blockers - the result of `areaBlockers`
   */
  add(blockers: AreaCapabilities[]): void {
    for (const { capabilityIds } of blockers) {
      const key = capabilityIds.join(' ');
      const count = this.#counts.get(key);
      if (count) count.areas += 1;
      else this.#counts.set(key, { capabilityIds, areas: 1 });
    }
  }

  totals(): BlockedAreas[] {
    return [...this.#counts.values()];
  }
}

/**
 * Finds which capabilities to build: for each number of them the best set, and
 * the order in which each next one adds most.
 *
 * @public
 */
export function buildOrder(input: BuildOrderInput): BuildOrder {
  const parts = buildOrderInParts(input);
  for (;;) {
    const part = parts.next();
    if (part.done) return part.value;
  }
}

/**
 * The same in parts of a few milliseconds, for those that must not hold others
 * up.
 *
 * @public
 */
export function* buildOrderInParts(
  input: BuildOrderInput,
): Generator<void, BuildOrder> {
  const { withinOwnReach } = input;
  const known = new Set(input.capabilityIds);
  // Nothing that the model does not have can be built.
  const blocked = input.blocked.filter(({ capabilityIds }) =>
    capabilityIds.every(id => known.has(id)),
  );
  const steps: BuildStep[] = [];
  let withinReach = withinOwnReach;
  for (const { capabilityId, adds } of eachNext(input.capabilityIds, blocked)) {
    withinReach += adds;
    steps.push({ capabilityId, adds, withinReach });
    yield;
  }
  const built = new Set(steps.map(({ capabilityId }) => capabilityId));
  const blocking = input.capabilityIds.filter(id => built.has(id));
  const byTheSteps = [withinOwnReach, ...steps.map(step => step.withinReach)]
    // The set of the first steps, for each number of them.
    .map((reach, count) => ({
      capabilityIds: inOrderOf(blocking, steps.slice(0, count)),
      withinReach: reach,
    }));
  const exact = blocking.length <= MOST_EXACT;
  if (!exact) return { withinOwnReach, steps, best: byTheSteps, exact };
  const found = yield* bestSets(blocking, blocked);
  const best = found.map(({ capabilityIds, areas }, count) =>
    withinOwnReach + areas > byTheSteps[count].withinReach
      ? { capabilityIds, withinReach: withinOwnReach + areas }
      : byTheSteps[count],
  );
  return { withinOwnReach, steps, best, exact };
}

/** Takes the capability that frees most areas, again and again. */
function* eachNext(
  capabilityIds: string[],
  blocked: BlockedAreas[],
): Generator<{ capabilityId: string; adds: number }> {
  let open = blocked.map(each => ({
    areas: each.areas,
    lacking: new Set(each.capabilityIds),
  }));
  while (open.length > 0) {
    const adds = new Map<string, number>();
    const closer = new Map<string, number>();
    for (const { areas, lacking } of open) {
      for (const id of lacking) {
        closer.set(id, (closer.get(id) ?? 0) + areas);
        if (lacking.size === 1) adds.set(id, (adds.get(id) ?? 0) + areas);
      }
    }
    // Sorting is stable, so equal ones keep the order of the model.
    const [next] = capabilityIds
      .filter(id => closer.has(id))
      .sort(
        (a, b) =>
          (adds.get(b) ?? 0) - (adds.get(a) ?? 0) ||
          (closer.get(b) ?? 0) - (closer.get(a) ?? 0),
      );
    yield { capabilityId: next, adds: adds.get(next) ?? 0 };
    open.forEach(({ lacking }) => lacking.delete(next));
    open = open.filter(({ lacking }) => lacking.size > 0);
  }
}

/**
 * Finds the best set of each size among all subsets. A subset is a number with
 * a bit for each capability, the highest for the first; so of two subsets of the
 * same size, the greater number is the first in the order of the capabilities.
 */
function* bestSets(
  capabilityIds: string[],
  blocked: BlockedAreas[],
): Generator<void, BlockedAreas[]> {
  const count = capabilityIds.length;
  const bits = new Map(
    capabilityIds.map((id, index) => [id, 2 ** (count - 1 - index)]),
  );
  // First the areas that a subset blocks, then those that it and its subsets do.
  const areas = new Uint32Array(2 ** count);
  for (const each of blocked) {
    const subset = each.capabilityIds.reduce(
      (sum, id) => sum | (bits.get(id) ?? 0),
      0,
    );
    areas[subset] += each.areas;
  }
  for (const bit of bits.values()) {
    for (let without = 0; without < areas.length; without += 2 * bit) {
      for (let subset = without; subset < without + bit; subset++) {
        areas[subset + bit] += areas[subset];
      }
    }
    yield;
  }
  const best: number[] = [];
  for (let subset = areas.length - 1; subset >= 0; subset--) {
    const size = bitsIn(subset);
    if (best[size] === undefined || areas[subset] > areas[best[size]]) {
      best[size] = subset;
    }
    if (subset % SUBSETS_AT_ONCE === 0) yield;
  }
  return best.map(subset => ({
    capabilityIds: capabilityIds.filter(id => subset & (bits.get(id) ?? 0)),
    areas: areas[subset],
  }));
}

function bitsIn(subset: number): number {
  let count = 0;
  for (let rest = subset; rest > 0; rest &= rest - 1) count++;
  return count;
}

function inOrderOf(
  capabilityIds: string[],
  steps: Pick<BuildStep, 'capabilityId'>[],
): string[] {
  const chosen = new Set(steps.map(({ capabilityId }) => capabilityId));
  return capabilityIds.filter(id => chosen.has(id));
}
