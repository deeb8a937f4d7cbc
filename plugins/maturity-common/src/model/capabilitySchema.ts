import { z } from 'zod';
import { date, httpUrl, link, slug, text } from './fields';
import type { Capability, Project } from './types';

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
