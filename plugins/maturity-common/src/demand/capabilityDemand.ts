import { areasOf } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import { missingPractices } from '../recommendation/recommend';
import type { AreaReport } from '../scoring/levelReport';

/**
 * Capabilities that an area is about: those that it needs for its next level,
 * or those of them that block it.
 *
 * @public
 */
export interface AreaCapabilities {
  areaId: string;
  /** Each once, in the order of the practices that need them; at least one. */
  capabilityIds: string[];
}

/** A number of entities, and of their areas. @public */
export interface DemandCount {
  entities: number;
  areas: number;
}

/** How many entities lack and use a capability. @public */
export interface CapabilityTotals {
  capabilityId: string;
  /** Those that lack nothing else for the next level of an area. */
  soleBlockerFor: DemandCount;
  /** Those that lack it for the next level of an area. */
  bringsCloser: DemandCount;
  /** The number of entities that use a provider. */
  inUseBy: number;
}

/** The demand for a capability in a portfolio. @public */
export interface CapabilityDemand extends CapabilityTotals {
  /** Full entity refs. */
  providers: string[];
}

/**
 * Finds the capabilities that the areas of an entity need for their next levels:
 * those of the practices that are not in place. Areas without an assessed level,
 * at their last level, or in need of nothing are left out.
 *
 * @param areas - the areas of the entity's level report
 * @public
 */
export function areaNeeds(
  model: ModelDefinition,
  areas: Pick<AreaReport, 'areaId' | 'answer'>[],
): AreaCapabilities[] {
  const reports = new Map(areas.map(report => [report.areaId, report]));
  return areasOf(model).flatMap(area => {
    const report = reports.get(area.id);
    const practices = (report && missingPractices(area, report))?.practices;
    const needed = practices?.flatMap(({ capabilities }) => capabilities) ?? [];
    return needed.length > 0
      ? [{ areaId: area.id, capabilityIds: [...new Set(needed)] }]
      : [];
  });
}

/**
 * Finds what blocks the areas of an entity: of the capabilities that they need,
 * those that the entity does not use. What its team can do by itself does not
 * count, so an area that uses all it needs is not blocked and left out.
 *
 * @param needs - the result of {@link areaNeeds}
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function areaBlockers(
  needs: AreaCapabilities[],
  uses: (capabilityId: string) => boolean,
): AreaCapabilities[] {
  return needs.flatMap(({ areaId, capabilityIds }) => {
    const blockers = capabilityIds.filter(id => !uses(id));
    return blockers.length > 0 ? [{ areaId, capabilityIds: blockers }] : [];
  });
}

/**
 * Lists the blocked areas that would reach their next levels with some
 * capabilities, by their ids.
 *
 * @param blockers - the result of {@link areaBlockers}
 * @public
 */
export function areasInReach(
  blockers: AreaCapabilities[],
  given: readonly string[],
): string[] {
  return blockers
    .filter(({ capabilityIds }) =>
      capabilityIds.every(id => given.includes(id)),
    )
    .map(({ areaId }) => areaId);
}

/** Adds up the demand of entities for capabilities. @public */
export class DemandCounter {
  readonly #totals = new Map<string, CapabilityTotals>();

  /**
   * Counts an entity.
   *
   * @param blockers - the result of {@link areaBlockers}
   * @param uses - the ids of the capabilities that it uses, each once
   */
  add(blockers: AreaCapabilities[], uses: Iterable<string>): void {
    const closer = blockers.flatMap(({ capabilityIds }) => capabilityIds);
    const sole = blockers
      .filter(({ capabilityIds }) => capabilityIds.length === 1)
      .flatMap(({ capabilityIds }) => capabilityIds);
    this.#count('bringsCloser', closer);
    this.#count('soleBlockerFor', sole);
    for (const id of uses) this.#of(id).inUseBy += 1;
  }

  /** The totals of every capability that any entity lacks or uses. */
  totals(): CapabilityTotals[] {
    return [...this.#totals.values()];
  }

  #count(
    field: 'bringsCloser' | 'soleBlockerFor',
    capabilityIds: string[],
  ): void {
    for (const id of capabilityIds) this.#of(id)[field].areas += 1;
    for (const id of new Set(capabilityIds)) this.#of(id)[field].entities += 1;
  }

  #of(capabilityId: string): CapabilityTotals {
    const known = this.#totals.get(capabilityId);
    if (known) return known;
    const totals = {
      capabilityId,
      soleBlockerFor: { entities: 0, areas: 0 },
      bringsCloser: { entities: 0, areas: 0 },
      inUseBy: 0,
    };
    this.#totals.set(capabilityId, totals);
    return totals;
  }
}

/**
 * Sorts capabilities, the most needed first: by the number of entities that they
 * alone hold back, then by the number of entities that they bring closer. Equal
 * ones keep their order.
 *
 * @public
 */
export function rankDemand(demand: CapabilityDemand[]): CapabilityDemand[] {
  return [...demand].sort(
    (a, b) =>
      b.soleBlockerFor.entities - a.soleBlockerFor.entities ||
      b.bringsCloser.entities - a.bringsCloser.entities ||
      b.soleBlockerFor.areas - a.soleBlockerFor.areas ||
      b.bringsCloser.areas - a.bringsCloser.areas,
  );
}
