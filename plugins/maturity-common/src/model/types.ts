/**
 * How a level of many is made from the levels of few: `median` is the lower
 * median, `weakest` the minimum, `average` the mean rounded down.
 *
 * @public
 */
export type RollupPolicy = 'median' | 'weakest' | 'average';

/**
 * One of the ordered levels of a model. Level 0 has a name too, for what has
 * not been started; no answer ever is at level 0.
 *
 * @public
 */
export interface Level {
  level: number;
  id: string;
  title: string;
  summary: string;
}

/** A link to read on. @public */
export interface Link {
  title: string;
  url: string;
}

/**
 * A short statement that someone who knows the service or team can check.
 *
 * @public
 */
export interface Practice {
  /** Its area's id, a dot and a slug; stable. */
  id: string;
  text: string;
  /** Ids of the capabilities that the practice needs, none for many. */
  capabilities: string[];
  /** What one would look at to check it. */
  evidence?: string;
  references?: Link[];
  /** Ids of the technologies that the source names here. */
  projects?: string[];
}

/** What being at a level of an area looks like. @public */
export interface AreaLevel {
  level: number;
  /** The descriptor. */
  text: string;
  practices: Practice[];
}

/** One of the questions of a model. @public */
export interface PracticeArea {
  /** Its aspect's id, a dot and a slug; stable. */
  id: string;
  title: string;
  question: string;
  /** One line on why it matters to the business. */
  why: string;
  /** The section of the source that it is made from. */
  source?: string;
  /** The entity kinds that normally answer it; others inherit. */
  askedOn: string[];
  /** Why those kinds, where it is not obvious. */
  askedOnReason?: string;
  levels: AreaLevel[];
}

/** The descriptor of a whole aspect at one level. @public */
export interface AspectLevel {
  level: number;
  text: string;
}

/** A dimension of maturity, made of practice areas. @public */
export interface Aspect {
  id: string;
  title: string;
  summary: string;
  source?: string;
  levels: AspectLevel[];
  /** The checklist of level 0: what tells that the time is right. */
  readiness: string[];
  areas: PracticeArea[];
}

/** A capability that a platform may offer. @public */
export interface Capability {
  id: string;
  title: string;
  text: string;
  /** True where it is ours and not of the Platforms White Paper. */
  addition: boolean;
  projects: string[];
  links: Link[];
}

/**
 * How a project stands: with the CNCF, ended there (`archived`), ended by its
 * makers (`retired`), or never a project of the CNCF (`external`).
 *
 * @public
 */
export type ProjectStatus =
  | 'graduated'
  | 'incubating'
  | 'sandbox'
  | 'archived'
  | 'retired'
  | 'external';

/** A technology that the model names, as of a date. @public */
export interface Project {
  id: string;
  title: string;
  aliases?: string[];
  /** CNCF, or who else looks after it. */
  foundation: string;
  status: ProjectStatus;
  /** Date (YYYY-MM-DD) of the present status. */
  since?: string;
  /** Date (YYYY-MM-DD) on which the facts were taken. */
  asOf: string;
  home?: string;
  /** The project that this is a part of, by id. */
  partOf?: string;
  /** For archived and retired projects: what to use, by id. */
  useInstead?: string[];
  note?: string;
}

/** A share of the organisations that answered a survey. @public */
export interface SurveyItem {
  label: string;
  /** 0 to 100. */
  percent: number;
  /** The level that the item stands for, if one. */
  level?: number;
}

/** Figures to set beside one's own; never mixed with them. @public */
export interface Survey {
  title: string;
  note: string;
  source?: string;
  figures: { id: string; title: string; items: SurveyItem[] }[];
}

/** What a model file says. @public */
export interface ModelDefinition {
  id: string;
  title: string;
  version: string;
  source?: string;
  policy: RollupPolicy;
  levels: Level[];
  aspects: Aspect[];
  capabilities: Capability[];
  projects: Project[];
  survey?: Survey;
}

/** A model as it is served: its definition and the hash of its content. @public */
export interface Model extends ModelDefinition {
  /** SHA-256 of the definition, in hex. */
  hash: string;
}

/** A model in a list: what it takes to choose one. @public */
export interface ModelSummary {
  id: string;
  title: string;
  version: string;
  hash: string;
}
