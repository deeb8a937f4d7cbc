import { z } from 'zod';
import {
  date,
  dottedSlug,
  httpUrl,
  link,
  policy,
  positiveLevel,
  slug,
  text,
} from './fields';
import type {
  AreaLevel,
  Aspect,
  AspectLevel,
  Capability,
  Level,
  ModelDefinition,
  Practice,
  PracticeArea,
  Project,
  Survey,
} from './types';

/** The form of a capability. */
export const capabilitySchema: z.ZodType<Capability> = z
  .strictObject({
    id: slug.describe('The name that providers in the catalog announce.'),
    title: text.describe('Its name.'),
    text: text.describe('What a platform offers with it, in one sentence.'),
    addition: z
      .boolean()
      .describe('True where it is not one of the Platforms White Paper.'),
    projects: z
      .array(slug)
      .describe('Ids of the projects that serve it: what is recommended.'),
    links: z.array(link).describe('What to read about it.'),
  })
  .meta({
    title: 'Capability',
    description: 'Something that a platform may offer and practices may need.',
  });

/** The form of a project. */
export const projectSchema: z.ZodType<Project> = z
  .strictObject({
    id: slug.describe('Its usual name as a slug.'),
    title: text.describe('Its name.'),
    aliases: z.array(text).describe('Other spellings, and parts.').optional(),
    foundation: text.describe('`CNCF`, or who else looks after it.'),
    status: z
      .enum([
        'graduated',
        'incubating',
        'sandbox',
        'archived',
        'retired',
        'external',
      ])
      .describe(
        'How it stands with the CNCF. `archived` was ended there, `retired` was ended by its makers, `external` never was a project of the CNCF.',
      ),
    since: date.describe('Since when it has the status.').optional(),
    asOf: date.describe('When these facts were taken.'),
    home: httpUrl.describe('Its home page.').optional(),
    partOf: slug.describe('Id of the project that it is a part of.').optional(),
    useInstead: z
      .array(slug)
      .describe('What to use now, by id, where it has ended.')
      .optional(),
    note: text.describe('One line to know about it.').optional(),
  })
  .meta({
    title: 'Project',
    description: 'A technology that the model names, as of a date.',
  });

/** The form of survey figures. */
export const surveySchema: z.ZodType<Survey> = z
  .strictObject({
    title: text.describe('What the figures tell.'),
    note: text.describe('Who answered, and what the figures are not.'),
    source: httpUrl.describe('Where they were published.').optional(),
    figures: z
      .array(
        z
          .strictObject({
            id: slug.describe('A name for machines.'),
            title: text.describe('What was asked.'),
            items: z
              .array(
                z
                  .strictObject({
                    label: text.describe('The answer.'),
                    percent: z
                      .number()
                      .min(0)
                      .max(100)
                      .describe('The share that gave it.'),
                    level: positiveLevel
                      .describe('The level that it stands for, if one.')
                      .optional(),
                  })
                  .meta({
                    title: 'Share',
                    description: 'A share of those who answered.',
                  }),
              )
              .describe('The answers with their shares.'),
          })
          .meta({ title: 'Figure', description: 'One question of a survey.' }),
      )
      .describe('The questions with their shares.'),
  })
  .meta({
    title: 'Survey',
    description: "Figures to set beside one's own; never mixed with them.",
  });

const level: z.ZodType<Level> = z
  .strictObject({
    level: z.number().int().min(0).max(9).describe('Its number.'),
    id: slug.describe('A name for machines; stable.'),
    title: text.describe('The name that people see, as `Operate`.'),
    summary: text.describe('What being at it means, in a sentence or two.'),
  })
  .meta({
    title: 'Level',
    description:
      'One of the ordered levels of the model. They run from 0, which has a name but is never answered, upwards without a gap.',
  });

const practice: z.ZodType<Practice> = z
  .strictObject({
    id: dottedSlug(3).describe(
      "Its area's id, a dot and a slug; stable, as answers name it.",
    ),
    text: text.describe(
      'One sentence of at most 140 characters that can be answered by yes or no.',
    ),
    capabilities: z
      .array(slug)
      .describe(
        'Ids of the capabilities that it needs; `[]` where it needs none, as for people and culture.',
      ),
    evidence: text.describe('What one would look at to check it.').optional(),
    references: z
      .array(link)
      .describe('What to read about it, standards above all.')
      .optional(),
    projects: z
      .array(slug)
      .describe('Ids of the technologies that the source names here.')
      .optional(),
  })
  .meta({
    title: 'Practice',
    description:
      'A statement that someone who knows the service or team can check. The practices of a level, all in place, are that level.',
  });

const areaLevel: z.ZodType<AreaLevel> = z
  .strictObject({
    level: positiveLevel.describe('Its number in the model.'),
    text: text.describe(
      'The descriptor: what being there looks like, the gist first.',
    ),
    practices: z.array(practice).describe('Two to four practices.'),
  })
  .meta({
    title: 'Level of a practice area',
    description: 'What a practice area says of one level.',
  });

/** The form of a practice area. */
export const areaSchema: z.ZodType<PracticeArea> = z
  .strictObject({
    id: dottedSlug(2).describe(
      "Its aspect's id, a dot and a slug; stable, as answers name it.",
    ),
    title: text.describe('Its name.'),
    question: text.describe('The question that its descriptors answer.'),
    why: text.describe('One line on why it matters to the business.'),
    source: httpUrl
      .describe('The section of the source that it is made from.')
      .optional(),
    askedOn: z
      .array(text)
      .min(1, 'must name at least one entity kind')
      .describe(
        'The entity kinds that normally answer it, such as `Component`; others inherit the answer.',
      ),
    askedOnReason: text
      .describe('Why those kinds, where it is not obvious.')
      .optional(),
    levels: z
      .array(areaLevel)
      .min(1, 'must have at least one level')
      .describe('From 1 without a gap; it may end below the last level.'),
  })
  .meta({
    title: 'Practice area',
    description: 'One of the questions of the model.',
  });

/** The form of an aspect's descriptor of one level. */
export const aspectLevelSchema: z.ZodType<AspectLevel> = z
  .strictObject({
    level: positiveLevel.describe('Its number in the model.'),
    text: text.describe('The descriptor: what being there looks like.'),
  })
  .meta({
    title: 'Level of an aspect',
    description: 'What an aspect as a whole looks like at one level.',
  });

const aspect: z.ZodType<Aspect> = z
  .strictObject({
    id: slug.describe('A name for machines; stable.'),
    title: text.describe('Its name.'),
    summary: text.describe('What it is about, in a sentence or two.'),
    source: httpUrl
      .describe('The part of the source that it is made from.')
      .optional(),
    levels: z
      .array(aspectLevelSchema)
      .describe('From 1 without a gap; `[]` where its areas say it all.'),
    readiness: z
      .array(text)
      .describe('The checklist of level 0: what tells that the time is right.'),
    areas: z
      .array(areaSchema)
      .min(1, 'must have at least one area')
      .describe('Its practice areas, in the order they are asked.'),
  })
  .meta({
    title: 'Aspect',
    description: 'A dimension of maturity, made of practice areas.',
  });

/**
 * The form of a model file. What it cannot say (that references resolve, that
 * ids are unique, that levels have no gaps) is checked by `checkModel`.
 *
 * @public
 */
export const modelSchema: z.ZodType<ModelDefinition> = z
  .strictObject({
    id: slug.describe('The name that assessments are stored under; stable.'),
    title: text.describe('Its name.'),
    version: text.describe('Its version, in quotes where it is a number.'),
    source: httpUrl.describe('Where the model comes from.').optional(),
    policy: policy.describe(
      'How one level is made of many: `median` is the lower median, `weakest` the lowest, `average` the mean rounded down.',
    ),
    levels: z
      .array(level)
      .min(2, 'must have level 0 and at least one more')
      .describe('The levels, from 0 without a gap.'),
    aspects: z
      .array(aspect)
      .min(1, 'must have at least one aspect')
      .describe('The dimensions, in the order they are shown.'),
    capabilities: z
      .array(capabilitySchema)
      .describe('What practices may need of a platform.'),
    projects: z
      .array(projectSchema)
      .describe('The technologies that practices and capabilities name.'),
    survey: surveySchema.optional(),
  })
  .meta({ title: 'Model', description: 'A whole model: one file.' });
