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

/** The level of an area or aspect that becomes another. @public */
export interface LevelMove {
  /** Of the area or aspect. */
  id: string;
  from: number;
  to: number;
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
