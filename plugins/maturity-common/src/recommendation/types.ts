/**
 * How a capability stands for an entity: it uses a provider (`in-use`), a
 * provider exists (`available`), or nobody offers it (`missing`).
 *
 * @public
 */
export type CapabilityStatus = 'in-use' | 'available' | 'missing';

/** A capability, resolved against the catalog for one entity. @public */
export interface ResolvedCapability {
  capabilityId: string;
  status: CapabilityStatus;
  /** Full entity refs of who offers it. */
  providers: string[];
  /** For a system or domain: how many of its parts use it, of all. */
  parts?: { using: number; total: number };
}

/** What lifts one area to its next level. @public */
export interface Recommendation {
  areaId: string;
  toLevel: number;
  /** Practices of that level that are not in place, in the model's order. */
  practiceIds: string[];
  /** True where one step alone completes the level. */
  completesLevel: boolean;
  /** What those practices need, each once. */
  capabilities: ResolvedCapability[];
}
