import { areasOf } from '../model/lookup';
import type { ModelDefinition } from '../model/types';
import { missingPractices } from '../recommendation/recommend';
import type { AreaReport } from '../scoring/levelReport';

/**
 * A capability that an area of an entity needs for its next level, and that
 * the entity does not use.
 *
 * @public
 */
export interface CapabilityGap {
  areaId: string;
  capabilityId: string;
  /** True where nothing but this capability stands before the next level. */
  soleBlocker: boolean;
}

/**
 * An area that only capabilities hold below its next level.
 *
 * @public
 */
export interface AreaBlockers {
  areaId: string;
  /** All of them, in the order of the practices that need them. */
  capabilityIds: string[];
}

/** In how many places. @public */
export interface DemandCount {
  entities: number;
  areas: number;
}

/** How much a capability is needed in a group of entities. @public */
export interface CapabilityDemand {
  capabilityId: string;
  soleBlockerFor: DemandCount;
  bringsCloser: DemandCount;
  /** Entities that use a provider of it. */
  inUseBy: number;
  /** Full entity refs of who offers it. */
  providers: string[];
}

/** What an area of an entity needs for its next level and does not have. */
interface LackingArea {
  areaId: string;
  /** Needed by a missing practice, and not used: each once, in order. */
  capabilityIds: string[];
  /** Whether each of the missing practices needs some of them. */
  nothingElse: boolean;
}

/** The areas that are not at their last levels, in the order of the model. */
function lackingAreas(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): LackingArea[] {
  const reports = new Map(areas.map(report => [report.areaId, report]));
  return areasOf(model).flatMap(area => {
    const report = reports.get(area.id);
    const practices = (report && missingPractices(area, report))?.practices;
    if (!practices) return [];
    const lacking = practices.map(({ capabilities }) =>
      capabilities.filter(id => !uses(id)),
    );
    return [
      {
        areaId: area.id,
        capabilityIds: [...new Set(lacking.flat())],
        nothingElse: lacking.every(ids => ids.length > 0),
      },
    ];
  });
}

/**
 * What holds areas of an entity below their next levels where that is nothing
 * but capabilities: each missing practice needs at least one that the entity
 * does not use. With all of them the area rises by one level; where there is
 * one, it is the sole blocker.
 *
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function areaBlockers(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): AreaBlockers[] {
  return lackingAreas(model, areas, uses).flatMap(
    ({ areaId, capabilityIds, nothingElse }) =>
      nothingElse && capabilityIds.length > 0
        ? [{ areaId, capabilityIds }]
        : [],
  );
}

/**
 * The capabilities that would bring the areas of an entity closer to their
 * next levels.
 *
 * @param uses - whether the entity uses a provider of a capability
 * @public
 */
export function capabilityGaps(
  model: ModelDefinition,
  areas: AreaReport[],
  uses: (capabilityId: string) => boolean,
): CapabilityGap[] {
  return lackingAreas(model, areas, uses).flatMap(
    ({ areaId, capabilityIds, nothingElse }) =>
      capabilityIds.map(capabilityId => ({
        areaId,
        capabilityId,
        soleBlocker: nothingElse && capabilityIds.length === 1,
      })),
  );
}

/**
 * Capabilities, most wanted first: those that alone hold most entities back,
 * then those that bring most entities closer. What ranks alike stays in its
 * order.
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
