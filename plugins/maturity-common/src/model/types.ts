/**
 * How several levels are combined into one: `median` is the lower median,
 * `weakest` the minimum, `average` the mean rounded down.
 *
 * @public
 */
export type RollupPolicy = 'median' | 'weakest' | 'average';

/**
 * One of the ordered levels of a model. Level 0 only names what has not been
 * started: no answer is ever at level 0.
 *
 * @public
 */
export interface Level {
  level: number;
  id: string;
  title: string;
  summary: string;
}

/** A link to further reading. @public */
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
  /** The id of its area, a dot and a slug; never changes. */
  id: string;
  text: string;
  /** Ids of the capabilities that the practice needs; often none. */
  capabilities: string[];
  /** What to look at to check it. */
  evidence?: string;
  references?: Link[];
  /** Ids of the projects that the source names here. */
  projects?: string[];
}

/** What a level of an area looks like. @public */
export interface AreaLevel {
  level: number;
  /** The descriptor. */
  text: string;
  practices: Practice[];
}

/** One of the questions of a model. @public */
export interface PracticeArea {
  /** The id of its aspect, a dot and a slug; never changes. */
  id: string;
  title: string;
  question: string;
  /** One line on why it matters to the business. */
  why: string;
  /** URL of the section of the source that it is based on. */
  source?: string;
  /** The entity kinds that normally answer it; others inherit the answer. */
  askedOn: string[];
  /** Why those kinds, if it is not obvious. */
  askedOnReason?: string;
  /**
   * Ids of the capabilities that it is about: whoever uses one of them inherits
   * the answer of the system that provides it.
   */
  about?: string[];
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
  /** The checklist of level 0: signs that it is time to start. */
  readiness: string[];
  areas: PracticeArea[];
}

/** How the catalog tells who offers a capability. @public */
export interface CapabilitySigns {
  /**
   * Ids of the projects that offer the capability wherever they run. Default:
   * those that are recommended for it.
   */
  projects?: string[];
  /** Names of other products that offer it, and what people call such things. */
  names?: string[];
  /** Types and tags of entities that offer it, such as `database`. */
  types?: string[];
}

/** Something that a platform can offer and practices may need. @public */
export interface Capability {
  id: string;
  title: string;
  text: string;
  /** True if it is not from the CNCF Platforms White Paper. */
  addition: boolean;
  /** Ids of the projects that are recommended for it. */
  projects: string[];
  foundBy?: CapabilitySigns;
  links: Link[];
}

/**
 * The status of a project: its maturity in the CNCF, or archived by the CNCF
 * (`archived`), retired by its maintainers (`retired`), or never a CNCF project
 * (`external`).
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

/** A technology that the model names. @public */
export interface Project {
  id: string;
  title: string;
  aliases?: string[];
  /** `CNCF`, or the name of whoever else maintains it. */
  foundation: string;
  status: ProjectStatus;
  /** Date (YYYY-MM-DD) since which it has the status. */
  since?: string;
  /** Date (YYYY-MM-DD) on which the status was looked up. */
  asOf: string;
  home?: string;
  /** Id of the project that this is a part of. */
  partOf?: string;
  /** For archived and retired projects: ids of the replacements. */
  useInstead?: string[];
  note?: string;
}

/** A test of one fact about an entity. @public */
export interface FactTest {
  /**
   * The id of a fact, such as `catalog/techdocs`. `*` in place of its source
   * stands for any source: it is enough that one of them passes.
   */
  fact: string;
  /** Passes if there is no such fact, or if its value is `false`. */
  absent?: true;
  /** Passes if the value is this one. */
  equals?: boolean | number | string;
  /** Passes if the value is a number that is not lower. */
  atLeast?: number;
  /** Passes if the value is a number that is not higher. */
  atMost?: number;
}

/**
 * A condition on the facts about an entity: one test, or several of which any
 * or all must pass.
 *
 * @public
 */
export interface FactCondition extends Partial<FactTest> {
  anyOf?: FactTest[];
  allOf?: FactTest[];
}

/** What facts about an entity mean. @public */
export interface Check {
  id: string;
  /** What was seen if the condition holds, such as `Argo CD application`. */
  title: string;
  when: FactCondition;
  /** Ids of the practices that it shows to be in place. */
  supports?: string[];
  /** Ids of the practices that it shows not to be in place. */
  contradicts?: string[];
  /** Ids of the capabilities that it shows to be in use. */
  uses?: string[];
}

/** One answer to a survey question and its share of the organisations. @public */
export interface SurveyItem {
  label: string;
  /** 0 to 100. */
  percent: number;
  /** The level that the answer corresponds to, if any. */
  level?: number;
}

/** Survey figures, shown beside computed levels but never mixed with them. @public */
export interface Survey {
  title: string;
  note: string;
  source?: string;
  figures: { id: string; title: string; items: SurveyItem[] }[];
}

/** The content of a model file. @public */
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
  checks?: Check[];
  survey?: Survey;
}

/** A model as the backend serves it, with the hash of its content. @public */
export interface Model extends ModelDefinition {
  /** SHA-256 of the definition, in hex. */
  hash: string;
}

/** A model in a list of models. @public */
export interface ModelSummary {
  id: string;
  title: string;
  version: string;
  hash: string;
}
