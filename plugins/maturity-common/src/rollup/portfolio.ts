import type { BuildOrder, BuildStep } from '../demand/buildOrder';
import type { CapabilityDemand } from '../demand/capabilityDemand';
import type { EntityEvidence } from '../evidence/evidence';
import type { Coverage } from '../scoring/levelReport';
import type { EntityGrouping, GroupBy } from './rollup';

/**
 * Selects the entities of a portfolio: those that match one of the values of
 * every list.
 *
 * @public
 */
export interface PortfolioFilter {
  /** Entity kinds, in lower case; defaults to `component`. */
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  /** Full entity refs. */
  owner?: string[];
  /** Full entity refs. */
  system?: string[];
  /** Full entity refs. An entity belongs to the domain of its system. */
  domain?: string[];
  /** Part of the name or title, in any case. */
  text?: string;
  /** Fields that the entities do not have, such as a system. */
  without?: GroupBy[];
}

/** Selects the entities at one level of an aspect or area. @public */
export interface LevelFilter {
  aspect?: string;
  area?: string;
  /**
   * A level, or `none` for not assessed. It is the overall level if neither an
   * aspect nor an area is given.
   */
  level?: string;
  /** True to select only entities with a stale effective answer. */
  stale?: boolean;
  /**
   * True to select only entities that have submitted an assessment of their
   * own, false to select only those that have not, whatever they inherit.
   */
  ownAssessment?: boolean;
  /** Selects entities by what facts say about the practices of all areas. */
  evidence?: EvidenceKind;
}

/**
 * Entities with claims that facts support (`supported`) or contradict
 * (`contradicted`), with claims about which facts say nothing at all (`none`),
 * or with practices that facts support though nobody claims them (`beyond`).
 *
 * @public
 */
export const evidenceKinds = [
  'supported',
  'contradicted',
  'none',
  'beyond',
] as const;

/** One of the `evidenceKinds`. @public */
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * The relation of an entity to a capability: the capability alone keeps an area
 * from its next level (`soleBlocker`), a practice of the next level needs it
 * (`bringsCloser`), or the entity uses it (`inUse`).
 *
 * @public
 */
export type DemandKind = 'soleBlocker' | 'bringsCloser' | 'inUse';

/** Selects entities by capability demand; takes both fields or none. @public */
export interface DemandFilter {
  capability?: string;
  demand?: DemandKind;
}

/** Selects entities by what capabilities would change. @public */
export interface RiseFilter {
  /**
   * Ids of capabilities: selects the entities that would rise by a level if they
   * used all of these, in the aspect or area of the filter; in any area if it
   * has neither.
   */
  risesWith?: string[];
}

/** Selects entities by what their teams can do by themselves. @public */
export interface ReachFilter {
  /**
   * True to select only entities with a practice area whose next level needs no
   * capability that they do not use.
   */
  withinOwnReach?: boolean;
}

/** Selects the entities of a portfolio to list. @public */
export interface PortfolioEntityFilter
  extends PortfolioFilter,
    LevelFilter,
    DemandFilter,
    RiseFilter,
    ReachFilter {}

/** An entity in a portfolio, with its levels. @public */
export interface PortfolioEntity {
  entityRef: string;
  title: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  /** Full entity refs. */
  owner?: string;
  system?: string;
  domain?: string;
  /**
   * Which of owner, system and domain are not in the catalog; absent if all of
   * them are.
   */
  notInCatalog?: EntityGrouping[];
  level: number | null;
  aspects: {
    aspectId: string;
    level: number | null;
    /** True if the level comes from answers of other entities alone. */
    inherited: boolean;
  }[];
  coverage: Coverage;
  /** The claims of its own answers, and what was seen beyond them. */
  evidence: EntityEvidence;
  /** When the oldest effective answer was submitted; null if there is none. */
  oldestSubmittedAt: string | null;
  stale: boolean;
  /** Revision of its own last assessment; 0 if there is none. */
  revision: number;
  /**
   * Ids of the two capabilities that would help it most among those that it
   * does not use, the first in the order of `recommendCapabilities`.
   */
  wantedCapabilities: string[];
  /**
   * The aspects whose levels would rise with the capabilities of the filter, and
   * the level that each would have; absent unless it has `risesWith`. Empty where
   * areas would rise, but no aspect with them.
   */
  rises?: { aspectId: string; to: number }[];
}

/** Tells how up to date the data of the portfolio is. @public */
export interface PortfolioStatus {
  /** When the last complete read of the catalog ended: ISO 8601, or null. */
  reconciledAt: string | null;
  /** True while the catalog is being read. */
  reconciling: boolean;
  /** Since when the catalog cannot be read: ISO 8601, or null if it can. */
  catalogUnreachableSince: string | null;
  /** Number of assessments whose inheriting entities are not updated yet. */
  pendingUpdates: number;
}

/** The capabilities of the model, the most needed first. @public */
export interface DemandResult {
  items: CapabilityDemand[];
  someHidden: boolean;
}

/** A capability to build, with those who offer it already. @public */
export interface OfferedBuildStep extends BuildStep {
  /** Full entity refs. */
  providers: string[];
}

/** Which capabilities to build for a portfolio. @public */
export interface BuildOrderResult extends BuildOrder {
  steps: OfferedBuildStep[];
  someHidden: boolean;
}
