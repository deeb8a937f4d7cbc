import { z } from 'zod';
import { checkSchema } from './checkSchema';
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
  CapabilitySigns,
  Level,
  ModelDefinition,
  Practice,
  PracticeArea,
  Project,
  Survey,
} from './types';

/** The schema of how providers of a capability are found. */
export const capabilitySignsSchema: z.ZodType<CapabilitySigns> = z
  .strictObject({
    projects: z
      .array(slug)
      .describe(
        'Ids of the projects that offer the capability wherever they run; by default, those that are recommended for it. Their titles and aliases count.',
      )
      .optional(),
    names: z
      .array(text)
      .describe(
        'Names of other products that offer it, and what people call such things. Case, spaces and hyphens do not matter.',
      )
      .optional(),
    types: z
      .array(slug)
      .describe('Types and tags of entities that offer it, such as `database`.')
      .optional(),
  })
  .meta({
    title: 'Signs of a provider',
    description:
      'How providers of a capability are found in the catalog: by the projects and names in their names and titles, and by their types and tags.',
  });

/** The schema of a capability. */
export const capabilitySchema: z.ZodType<Capability> = z
  .strictObject({
    id: slug.describe(
      'Providers in the catalog announce the capability by this id; do not change it.',
    ),
    title: text.describe('The name that people see.'),
    text: text.describe(
      'What a platform with this capability offers, in one sentence.',
    ),
    addition: z
      .boolean()
      .describe('`true` if it is not in the CNCF Platforms White Paper.'),
    projects: z
      .array(slug)
      .describe('Ids of the projects that are recommended for it.'),
    foundBy: capabilitySignsSchema.optional(),
    links: z.array(link).describe('Further reading.'),
  })
  .meta({
    title: 'Capability',
    description: 'Something that a platform can offer and practices may need.',
  });

/** The schema of a project. */
export const projectSchema: z.ZodType<Project> = z
  .strictObject({
    id: slug.describe('The usual name of the project, as a slug.'),
    title: text.describe('The name that people see.'),
    aliases: z
      .array(text)
      .describe('Other spellings, and names of its parts.')
      .optional(),
    foundation: text.describe('`CNCF`, or whoever else maintains it.'),
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
        'Its status in the CNCF. Also: `archived` by the CNCF, `retired` by its maintainers, `external` if it has never been a CNCF project.',
      ),
    since: date.describe('The date since which it has this status.').optional(),
    asOf: date.describe('The date on which the status was looked up.'),
    home: httpUrl.describe('The home page.').optional(),
    partOf: slug.describe('Id of the project that it is a part of.').optional(),
    useInstead: z
      .array(slug)
      .describe(
        'Ids of the projects to use instead, if it is archived or retired.',
      )
      .optional(),
    note: text.describe('One line worth knowing about it.').optional(),
  })
  .meta({
    title: 'Project',
    description: 'A technology that the model names.',
  });

/** The schema of survey figures. */
const surveySchema: z.ZodType<Survey> = z
  .strictObject({
    title: text.describe('What the figures show.'),
    note: text.describe('Who answered, and how not to read the figures.'),
    source: httpUrl.describe('Where the figures were published.').optional(),
    figures: z
      .array(
        z
          .strictObject({
            id: slug.describe('A stable identifier.'),
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
                      .describe(
                        'The share of organisations that gave this answer.',
                      ),
                    level: positiveLevel
                      .describe(
                        'The level that the answer corresponds to, if any.',
                      )
                      .optional(),
                  })
                  .meta({
                    title: 'Share',
                    description: 'One answer and its share.',
                  }),
              )
              .describe('The answers and their shares.'),
          })
          .meta({ title: 'Figure', description: 'One question of a survey.' }),
      )
      .describe('The questions of the survey.'),
  })
  .meta({
    title: 'Survey',
    description:
      'Survey figures, shown beside computed levels but never mixed with them.',
  });

const level: z.ZodType<Level> = z
  .strictObject({
    level: z.number().int().min(0).max(9).describe('The number of the level.'),
    id: slug.describe('A stable identifier.'),
    title: text.describe('The name that people see, such as `Operate`.'),
    summary: text.describe(
      'What being at this level means, in a sentence or two.',
    ),
  })
  .meta({
    title: 'Level',
    description:
      'One of the ordered levels of the model. They run upwards from 0 without gaps. Level 0 has a name but is never an answer.',
  });

const practice: z.ZodType<Practice> = z
  .strictObject({
    id: dottedSlug(3).describe(
      'The id of its area, a dot and a slug. Answers refer to it, so do not change it.',
    ),
    text: text.describe(
      'One sentence of at most 140 characters that can be answered with yes or no.',
    ),
    capabilities: z
      .array(slug)
      .describe(
        'Ids of the capabilities that it needs; `[]` if it needs none, as is usual for people and culture.',
      ),
    evidence: text.describe('What to look at to check it.').optional(),
    references: z
      .array(link)
      .describe('Further reading, above all standards.')
      .optional(),
    projects: z
      .array(slug)
      .describe('Ids of the projects that the source names here.')
      .optional(),
  })
  .meta({
    title: 'Practice',
    description:
      'A statement that someone who knows the service or team can check. A level is reached when all its practices are in place.',
  });

const areaLevel: z.ZodType<AreaLevel> = z
  .strictObject({
    level: positiveLevel.describe('The number of the level in the model.'),
    text: text.describe(
      'The descriptor: what being at this level looks like. Put the gist first.',
    ),
    practices: z
      .array(practice)
      .describe('Two to four practices, at most six.'),
  })
  .meta({
    title: 'Level of a practice area',
    description: 'What one level of a practice area looks like.',
  });

/** The schema of a practice area. */
export const areaSchema: z.ZodType<PracticeArea> = z
  .strictObject({
    id: dottedSlug(2).describe(
      'The id of its aspect, a dot and a slug. Answers refer to it, so do not change it.',
    ),
    title: text.describe('The name that people see.'),
    question: text.describe('The question that the descriptors answer.'),
    why: text.describe('One line on why it matters to the business.'),
    source: httpUrl
      .describe('The section of the source that it is based on.')
      .optional(),
    askedOn: z
      .array(text)
      .min(1, 'must name at least one entity kind')
      .describe(
        'The entity kinds that normally answer it, such as `Component`; others inherit the answer.',
      ),
    askedOnReason: text
      .describe('Why those kinds, if it is not obvious.')
      .optional(),
    about: z
      .array(slug)
      .min(1, 'must name at least one capability')
      .describe(
        'Ids of the capabilities that the area is about. Whoever uses one of them inherits the answer of the system that provides it, rather than that of a domain or an owner.',
      )
      .optional(),
    levels: z
      .array(areaLevel)
      .min(1, 'must have at least one level')
      .describe(
        'The levels, from 1 without gaps. They may end below the last level of the model.',
      ),
  })
  .meta({
    title: 'Practice area',
    description: 'One of the questions of the model.',
  });

/** The schema of the descriptor of one level of an aspect. */
export const aspectLevelSchema: z.ZodType<AspectLevel> = z
  .strictObject({
    level: positiveLevel.describe('The number of the level in the model.'),
    text: text.describe('The descriptor: what being at this level looks like.'),
  })
  .meta({
    title: 'Level of an aspect',
    description: 'What an aspect as a whole looks like at one level.',
  });

const aspect: z.ZodType<Aspect> = z
  .strictObject({
    id: slug.describe('A stable identifier.'),
    title: text.describe('The name that people see.'),
    summary: text.describe('What it is about, in a sentence or two.'),
    source: httpUrl
      .describe('The part of the source that it is based on.')
      .optional(),
    levels: z
      .array(aspectLevelSchema)
      .describe(
        'The levels, from 1 without gaps; `[]` if the areas say it all.',
      ),
    readiness: z
      .array(text)
      .describe('The checklist of level 0: signs that it is time to start.'),
    areas: z
      .array(areaSchema)
      .min(1, 'must have at least one area')
      .describe('The practice areas, in the order in which they are asked.'),
  })
  .meta({
    title: 'Aspect',
    description: 'A dimension of maturity, made of practice areas.',
  });

/**
 * The schema of a model file. `checkModel` checks what a schema cannot express:
 * that references resolve, that ids are unique, that levels have no gaps.
 *
 * @public
 */
export const modelSchema: z.ZodType<ModelDefinition> = z
  .strictObject({
    id: slug.describe(
      'Assessments are stored under this id, so do not change it.',
    ),
    title: text.describe('The name that people see.'),
    version: text.describe('The version, in quotes if it looks like a number.'),
    source: httpUrl.describe('Where the model comes from.').optional(),
    policy: policy.describe(
      'How several levels are combined into one: `median` is the lower median, `weakest` the lowest, `average` the mean rounded down.',
    ),
    levels: z
      .array(level)
      .min(2, 'must have level 0 and at least one more')
      .describe('The levels, from 0 without gaps.'),
    aspects: z
      .array(aspect)
      .min(1, 'must have at least one aspect')
      .describe(
        'The dimensions of maturity, in the order in which they are shown.',
      ),
    capabilities: z
      .array(capabilitySchema)
      .describe('What practices may need from a platform.'),
    projects: z
      .array(projectSchema)
      .describe('The technologies that practices and capabilities name.'),
    checks: z
      .array(checkSchema)
      .describe(
        'What facts about entities mean for practices and capabilities.',
      )
      .optional(),
    survey: surveySchema.optional(),
  })
  .meta({ title: 'Model', description: 'A complete model, in one file.' });
