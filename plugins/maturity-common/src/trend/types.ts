/** An aspect of an entity that came to another level. @public */
export interface LevelChange {
  aspectId: string;
  /** Null where it was not assessed before. */
  from: number | null;
  /** Null where it is not assessed any more. */
  to: number | null;
  /** When the answer behind it was submitted: ISO 8601, UTC. */
  at: string;
}

/** How many entities made the same change on one day. @public */
export interface LevelChangeCount extends Omit<LevelChange, 'at'> {
  /** YYYY-MM-DD, UTC; empty for any day before those that are looked at. */
  date: string;
  entities: number;
}

/** How far apart the points of a trend are. @public */
export type TrendInterval = 'day' | 'week';
