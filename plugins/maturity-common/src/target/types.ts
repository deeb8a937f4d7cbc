/**
 * The level that the owners of an entity aim at for an aspect. Being fine at
 * the present level is a target as any other.
 *
 * @public
 */
export interface Target {
  aspectId: string;
  level: number;
  /** By when, as YYYY-MM-DD. */
  date?: string;
  reason?: string;
  /** ISO 8601, UTC. */
  setAt: string;
  /** Full entity ref. */
  setBy: string;
}

/** What it takes to set a target. @public */
export type TargetInput = Pick<Target, 'level' | 'date' | 'reason'>;
