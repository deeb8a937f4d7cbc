import { z } from 'zod';
import { checkSchema } from '../../model/checkSchema';
import { httpUrl, link, policy, slug, text } from '../../model/fields';
import {
  areaSchema,
  aspectLevelSchema,
  capabilitySchema,
  capabilitySignsSchema,
  projectSchema,
} from '../../model/schema';
import type {
  Aspect,
  AspectLevel,
  Capability,
  Check,
  Level,
  Practice,
  PracticeArea,
  Project,
  RollupPolicy,
} from '../../model/types';

/**
 * Turns a model into one of your own without copying it: switches areas off,
 * changes wording and adds areas.
 *
 * @public
 */
export interface Overlay {
  /** Id of the model that it extends, its base. */
  extends: string;
  /** Id of the result; the id of the base to replace the base. */
  id: string;
  title: string;
  version: string;
  source?: string;
  policy?: RollupPolicy;
  /** Ids of the practice areas and checks to leave out. */
  switchOff?: string[];
  change?: OverlayChanges;
  add?: OverlayAdditions;
}

/** New wording, by the id of what changes. @public */
export interface OverlayChanges {
  levels?: Record<string, LevelChange>;
  aspects?: Record<string, AspectChange>;
  areas?: Record<string, AreaChange>;
  practices?: Record<string, PracticeChange>;
  capabilities?: Record<string, CapabilityChange>;
}

/** What an overlay adds to its base. @public */
export interface OverlayAdditions {
  /** Each is added to the end of the aspect that its id starts with. */
  areas?: PracticeArea[];
  capabilities?: Capability[];
  projects?: Project[];
  checks?: Check[];
}

/** New wording of a level. @public */
export type LevelChange = Partial<Pick<Level, 'title' | 'summary'>>;

/** New wording of an aspect; `levels` lists only descriptors that change. @public */
export type AspectChange = Partial<
  Pick<Aspect, 'title' | 'summary' | 'source' | 'readiness'>
> & { levels?: AspectLevel[] };

/** New wording of an area; `levels` lists only descriptors that change. @public */
export type AreaChange = Partial<
  Pick<
    PracticeArea,
    | 'title'
    | 'question'
    | 'why'
    | 'source'
    | 'askedOn'
    | 'askedOnReason'
    | 'about'
  >
> & { levels?: AspectLevel[] };

/** New wording and needs of a practice. @public */
export type PracticeChange = Partial<Omit<Practice, 'id'>>;

/** New wording and projects of a capability. @public */
export type CapabilityChange = Partial<
  Pick<Capability, 'title' | 'text' | 'projects' | 'foundBy' | 'links'>
>;

const descriptors = z
  .array(aspectLevelSchema)
  .describe('New descriptors, only for the levels that change.');

const levelChange: z.ZodType<LevelChange> = z
  .strictObject({ title: text.optional(), summary: text.optional() })
  .meta({
    title: 'Change of a level',
    description: 'New wording. Fields that are left out stay as they are.',
  });

const aspectChange: z.ZodType<AspectChange> = z
  .strictObject({
    title: text.optional(),
    summary: text.optional(),
    source: httpUrl.optional(),
    readiness: z
      .array(text)
      .describe('The new checklist, complete.')
      .optional(),
    levels: descriptors.optional(),
  })
  .meta({
    title: 'Change of an aspect',
    description: 'New wording. Fields that are left out stay as they are.',
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
      .describe('The entity kinds that normally answer it.')
      .optional(),
    askedOnReason: text.optional(),
    about: z
      .array(slug)
      .min(1, 'must name at least one capability')
      .describe('The new list of capabilities, complete.')
      .optional(),
    levels: descriptors.optional(),
  })
  .meta({
    title: 'Change of a practice area',
    description: 'New wording. Fields that are left out stay as they are.',
  });

const practiceChange: z.ZodType<PracticeChange> = z
  .strictObject({
    text: text.optional(),
    capabilities: z.array(slug).describe('The new list, complete.').optional(),
    evidence: text.optional(),
    references: z.array(link).describe('The new list, complete.').optional(),
    projects: z.array(slug).describe('The new list, complete.').optional(),
  })
  .meta({
    title: 'Change of a practice',
    description: 'New wording. Fields that are left out stay as they are.',
  });

const capabilityChange: z.ZodType<CapabilityChange> = z
  .strictObject({
    title: text.optional(),
    text: text.optional(),
    projects: z.array(slug).describe('The new list, complete.').optional(),
    foundBy: capabilitySignsSchema.optional(),
    links: z.array(link).describe('The new list, complete.').optional(),
  })
  .meta({
    title: 'Change of a capability',
    description: 'New wording. Fields that are left out stay as they are.',
  });

const changes: z.ZodType<OverlayChanges> = z
  .strictObject({
    levels: z
      .record(z.string(), levelChange)
      .describe('By the id of a level, such as `operate`.')
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
    description: 'New wording, by the id of what changes.',
  });

const additions: z.ZodType<OverlayAdditions> = z
  .strictObject({
    areas: z
      .array(areaSchema)
      .describe(
        'Practice areas. Each is added to the end of the aspect that its id starts with.',
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
    checks: z
      .array(checkSchema)
      .describe(
        'Checks that the base does not have; to replace one, switch it off as well.',
      )
      .optional(),
  })
  .meta({
    title: 'Additions',
    description: 'What the result has in addition to the base.',
  });

/**
 * The schema of an overlay file. Whether the base has everything that the
 * overlay changes is checked by `applyOverlay`.
 *
 * @public
 */
export const overlaySchema: z.ZodType<Overlay> = z
  .strictObject({
    extends: slug.describe('The id of the model that it extends: its base.'),
    id: slug.describe(
      'The id of the result. With the id of the base, it replaces the base and all answers are kept; with another id, it is served in addition to the base.',
    ),
    title: text.describe('The name of the resulting model.'),
    version: text.describe('The version of the resulting model.'),
    source: httpUrl
      .describe('Where the resulting model comes from.')
      .optional(),
    policy: policy
      .describe(
        'How several levels are combined into one, if other than in the base.',
      )
      .optional(),
    switchOff: z
      .array(z.string())
      .describe(
        'Ids of the practice areas and checks to leave out. An aspect without areas is left out as well, and so is a check that is left without practices and capabilities.',
      )
      .optional(),
    change: changes.optional(),
    add: additions.optional(),
  })
  .meta({
    title: 'Overlay',
    description: 'Changes to another model, in one file.',
  });
