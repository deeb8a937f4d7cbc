import { z } from 'zod';
import { httpUrl, link, policy, slug, text } from '../../model/fields';
import {
  areaSchema,
  aspectLevelSchema,
  capabilitySchema,
  projectSchema,
} from '../../model/schema';
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

const descriptors = z
  .array(aspectLevelSchema)
  .describe('New descriptors, only of the levels that change.');

const levelChange: z.ZodType<LevelChange> = z
  .strictObject({ title: text.optional(), summary: text.optional() })
  .meta({
    title: 'Change of a level',
    description: 'New wording; what is left out stays.',
  });

const aspectChange: z.ZodType<AspectChange> = z
  .strictObject({
    title: text.optional(),
    summary: text.optional(),
    source: httpUrl.optional(),
    readiness: z.array(text).describe('The whole checklist.').optional(),
    levels: descriptors.optional(),
  })
  .meta({
    title: 'Change of an aspect',
    description: 'New wording; what is left out stays.',
  });

const areaChange: z.ZodType<AreaChange> = z
  .strictObject({
    title: text.optional(),
    question: text.optional(),
    why: text.optional(),
    source: httpUrl.optional(),
    askedOn: z
      .array(text)
      .min(1, 'must name at least one entity kind')
      .describe('The entity kinds that answer it here.')
      .optional(),
    askedOnReason: text.optional(),
    levels: descriptors.optional(),
  })
  .meta({
    title: 'Change of a practice area',
    description: 'New wording; what is left out stays.',
  });

const practiceChange: z.ZodType<PracticeChange> = z
  .strictObject({
    text: text.optional(),
    capabilities: z.array(slug).describe('The whole list.').optional(),
    evidence: text.optional(),
    references: z.array(link).describe('The whole list.').optional(),
    projects: z.array(slug).describe('The whole list.').optional(),
  })
  .meta({
    title: 'Change of a practice',
    description: 'New wording; what is left out stays.',
  });

const capabilityChange: z.ZodType<CapabilityChange> = z
  .strictObject({
    title: text.optional(),
    text: text.optional(),
    projects: z.array(slug).describe('The whole list.').optional(),
    links: z.array(link).describe('The whole list.').optional(),
  })
  .meta({
    title: 'Change of a capability',
    description: 'New wording; what is left out stays.',
  });

const changes: z.ZodType<OverlayChanges> = z
  .strictObject({
    levels: z
      .record(z.string(), levelChange)
      .describe('By the id of a level, as `operate`.')
      .optional(),
    aspects: z
      .record(z.string(), aspectChange)
      .describe('By the id of an aspect.')
      .optional(),
    areas: z
      .record(z.string(), areaChange)
      .describe('By the id of a practice area.')
      .optional(),
    practices: z
      .record(z.string(), practiceChange)
      .describe('By the id of a practice.')
      .optional(),
    capabilities: z
      .record(z.string(), capabilityChange)
      .describe('By the id of a capability.')
      .optional(),
  })
  .meta({
    title: 'Changes',
    description: 'New wording, by the id of what is worded anew.',
  });

const additions: z.ZodType<OverlayAdditions> = z
  .strictObject({
    areas: z
      .array(areaSchema)
      .describe(
        'Practice areas, each for the end of the aspect that its id begins with.',
      )
      .optional(),
    capabilities: z
      .array(capabilitySchema)
      .describe('Capabilities that the base does not have.')
      .optional(),
    projects: z
      .array(projectSchema)
      .describe('Projects that the base does not have.')
      .optional(),
  })
  .meta({
    title: 'Additions',
    description: 'What the result has more than the base.',
  });

/**
 * The form of an overlay file. Whether its targets exist is a question for
 * the base: see `applyOverlay`.
 *
 * @public
 */
export const overlaySchema: z.ZodType<Overlay> = z
  .strictObject({
    extends: slug.describe('Id of the model that it is laid over.'),
    id: slug.describe(
      'Id of the result: that of the base to replace it, with all answers kept, or another to be served beside it.',
    ),
    title: text.describe('The name of the result.'),
    version: text.describe('The version of the result.'),
    source: httpUrl.describe('Where the result comes from.').optional(),
    policy: policy
      .describe('How one level is made of many, where it differs.')
      .optional(),
    switchOff: z
      .array(z.string())
      .describe(
        'Ids of practice areas that the result does not have. An aspect without areas is left out too.',
      )
      .optional(),
    change: changes.optional(),
    add: additions.optional(),
  })
  .meta({
    title: 'Overlay',
    description: 'Changes to another model: one file.',
  });
