import { areasOf } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import { missingPractices } from '../recommendation/recommend';
import type { AreaReport } from '../scoring/levelReport';

/**
 * A capability that an area of an entity needs for its next level but that the
 * entity does not use.
 *
 * @public
 */
export interface CapabilityGap {
  areaId: string;
  capabilityId: string;
  /** True if this capability is all that the next level needs. */
  soleBlocker: boolean;
}

/**
 * An area that needs nothing but capabilities to reach its next level.
 *
 * @public
 */
export interface AreaBlockers {
  areaId: string;
  /** The needed capabilities, in the order of the practices that need them. */
  capabilityIds: string[];
}

/** A number of entities, and of their areas. @public */
export interface DemandCount {
  entities: number;
  areas: number;
}

/** The demand for a capability in a portfolio. @public */
export interface CapabilityDemand {
  capabilityId: string;
  soleBlockerFor: DemandCount;
  bringsCloser: DemandCount;
  /** The number of entities that use a provider. */
  inUseBy: number;
  /** Full entity refs. */
  providers: string[];
}

/** The capabilities that an area needs for its next level. */
interface NeededCapabilities {
  areaId: string;
  /** Needed by a practice that is not in place, and not used by the entity. */
  capabilityIds: string[];
  /** Whether every practice that is not in place needs one of them. */
  onlyCapabilities: boolean;
}

/** One item per assessed area below its last level, in the model's order. */
function neededCapabilities(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): NeededCapabilities[] {
  const reports = new Map(areas.map(report => [report.areaId, report]));
  return areasOf(model).flatMap(area => {
    const report = reports.get(area.id);
    const practices = (report && missingPractices(area, report))?.practices;
    if (!practices) return [];
    const needed = practices.map(({ capabilities }) =>
      capabilities.filter(id => !uses(id)),
    );
    return [
      {
        areaId: area.id,
        capabilityIds: [...new Set(needed.flat())],
        onlyCapabilities: needed.every(ids => ids.length > 0),
      },
    ];
  });
}

/**
 * Finds the areas of an entity that need nothing but capabilities to reach their
 * next levels: every practice that is not in place needs at least one capability
 * that the entity does not use. If it used all of them, the area would rise by
 * one level. A single one is the sole blocker.
 *
 * @param areas - the areas of the entity's level report
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function areaBlockers(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): AreaBlockers[] {
  return neededCapabilities(model, areas, uses).flatMap(
    ({ areaId, capabilityIds, onlyCapabilities }) =>
      onlyCapabilities && capabilityIds.length > 0
        ? [{ areaId, capabilityIds }]
        : [],
  );
}

/**
 * Finds the capabilities that would bring the areas of an entity closer to their
 * next levels.
 *
 * @param areas - the areas of the entity's level report
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function capabilityGaps(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): CapabilityGap[] {
  return neededCapabilities(model, areas, uses).flatMap(
    ({ areaId, capabilityIds, onlyCapabilities }) =>
      capabilityIds.map(capabilityId => ({
        areaId,
        capabilityId,
        soleBlocker: onlyCapabilities && capabilityIds.length === 1,
      })),
  );
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
