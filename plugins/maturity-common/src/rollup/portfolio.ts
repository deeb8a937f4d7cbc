import type { CapabilityDemand } from '../demand/capabilityDemand';
import type { Coverage } from '../scoring/levelReport';
import type { GroupBy } from './rollup';

/** The entities that a portfolio request is about; each list is an "any of". @public */
export interface PortfolioFilter {
  /** Entity kinds, in lower case; `component` where left out. */
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  /** Full entity refs. */
  owner?: string[];
  /** Full entity refs. */
  system?: string[];
  /** Full entity refs; those of the systems in the domain. */
  domain?: string[];
  /** Part of a name or title, in any case. */
  text?: string;
  /** What the entities do not have, such as a system. */
  without?: GroupBy[];
}

/** Which entities of a row or cell: those of one level of an aspect or area. @public */
export interface LevelFilter {
  aspect?: string;
  area?: string;
  /**
   * A level, or `none` for what is not assessed; the overall one where neither
   * an aspect nor an area is named.
   */
  level?: string;
  /** True for those with a stale answer among those that hold for them. */
  stale?: boolean;
}

/**
 * How a capability stands for an entity: it alone is missing for the next
 * level of an area (`soleBlocker`), some practice of a next level needs it
 * (`bringsCloser`), or the entity uses a provider of it (`inUse`).
 *
 * @public
 */
export type DemandKind = 'soleBlocker' | 'bringsCloser' | 'inUse';

/** Which entities of a ranking of capabilities; both or none. @public */
export interface DemandFilter {
  capability?: string;
  demand?: DemandKind;
}

/** Which entities of a portfolio to list. @public */
export interface PortfolioEntityFilter
  extends PortfolioFilter,
    LevelFilter,
    DemandFilter {}

/**
 * By what entities are sorted: upwards, or downwards with a minus. `level` is
 * that of the aspect or area that is named, else the overall one; `oldest` is
 * the age of the oldest answer that holds.
 *
 * @public
 */
export type EntitySort =
  | 'title'
  | '-title'
  | 'level'
  | '-level'
  | 'coverage'
  | '-coverage'
  | 'oldest'
  | '-oldest';

/** One entity of a portfolio. @public */
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
  level: number | null;
  aspects: { aspectId: string; level: number | null }[];
  coverage: Coverage;
  /** When the oldest of the answers that hold was submitted; null for none. */
  oldestSubmittedAt: string | null;
  stale: boolean;
  /** Revision of its own last assessment, 0 for none. */
  revision: number;
}

/** How current the views of many entities are. @public */
export interface PortfolioStatus {
  /** When the catalog was last read to its end, ISO 8601; null for never. */
  reconciledAt: string | null;
  /** True while the catalog is being read. */
  reconciling: boolean;
  /** Submitted assessments whose heirs are still being updated. */
  pendingUpdates: number;
}

/** The ranking of capabilities, most wanted first. @public */
export interface DemandResult {
  items: CapabilityDemand[];
  someHidden: boolean;
}
