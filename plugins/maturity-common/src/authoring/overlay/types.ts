import type {
  Aspect,
  AspectLevel,
  Capability,
  Level,
  Practice,
  PracticeArea,
  Project,
  RollupPolicy,
} from '../../model/types';

/**
 * What makes a model of one's own out of another, without copying it: areas
 * switched off, wording changed, areas added.
 *
 * @public
 */
export interface Overlay {
  /** Id of the model that it is laid over. */
  extends: string;
  /** Id of the result; that of the base to replace the base. */
  id: string;
  title: string;
  version: string;
  source?: string;
  policy?: RollupPolicy;
  /** Ids of practice areas that the result does not have. */
  switchOff?: string[];
  change?: OverlayChanges;
  add?: OverlayAdditions;
}

/** New wording, by the id of what is worded anew. @public */
export interface OverlayChanges {
  levels?: Record<string, LevelChange>;
  aspects?: Record<string, AspectChange>;
  areas?: Record<string, AreaChange>;
  practices?: Record<string, PracticeChange>;
  capabilities?: Record<string, CapabilityChange>;
}

/** What an overlay adds. @public */
export interface OverlayAdditions {
  /** Each goes to the end of the aspect that its id begins with. */
  areas?: PracticeArea[];
  capabilities?: Capability[];
  projects?: Project[];
}

/** New wording of a level. @public */
export type LevelChange = Partial<Pick<Level, 'title' | 'summary'>>;

/** New wording of an aspect; `levels` names only the descriptors that change. @public */
export type AspectChange = Partial<
  Pick<Aspect, 'title' | 'summary' | 'source' | 'readiness'>
> & { levels?: AspectLevel[] };

/** New wording of an area; `levels` names only the descriptors that change. @public */
export type AreaChange = Partial<
  Pick<
    PracticeArea,
    'title' | 'question' | 'why' | 'source' | 'askedOn' | 'askedOnReason'
  >
> & { levels?: AspectLevel[] };

/** New wording of a practice, and what it needs. @public */
export type PracticeChange = Partial<Omit<Practice, 'id'>>;

/** New wording of a capability, and what serves it. @public */
export type CapabilityChange = Partial<
  Pick<Capability, 'title' | 'text' | 'projects' | 'links'>
>;
