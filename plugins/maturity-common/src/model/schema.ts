import { z } from 'zod';
import type {
  AreaLevel,
  Aspect,
  AspectLevel,
  Capability,
  Level,
  Link,
  ModelDefinition,
  Practice,
  PracticeArea,
  Project,
  Survey,
} from './types';

const text = z.string().trim().min(1, 'must not be empty');

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be a slug: lower-case letters and digits, joined by hyphens',
  );

const dottedSlug = (parts: number) =>
  z
    .string()
    .regex(
      new RegExp(
        `^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){${parts - 1}}$`,
      ),
      `must be ${parts} slugs joined by dots`,
    );

const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address',
});

const date = z.iso.date({ error: 'must be a date as YYYY-MM-DD' });

const positiveLevel = z.number().int().min(1).max(9);

const link: z.ZodType<Link> = z.strictObject({ title: text, url: httpUrl });

const level: z.ZodType<Level> = z.strictObject({
  level: z.number().int().min(0).max(9),
  id: slug,
  title: text,
  summary: text,
});

const practice: z.ZodType<Practice> = z.strictObject({
  id: dottedSlug(3),
  text,
  capabilities: z.array(slug),
  evidence: text.optional(),
  references: z.array(link).optional(),
  projects: z.array(slug).optional(),
});

const areaLevel: z.ZodType<AreaLevel> = z.strictObject({
  level: positiveLevel,
  text,
  practices: z.array(practice),
});

const area: z.ZodType<PracticeArea> = z.strictObject({
  id: dottedSlug(2),
  title: text,
  question: text,
  why: text,
  source: httpUrl.optional(),
  askedOn: z.array(text).min(1, 'must name at least one entity kind'),
  askedOnReason: text.optional(),
  levels: z.array(areaLevel).min(1, 'must have at least one level'),
});

const aspectLevel: z.ZodType<AspectLevel> = z.strictObject({
  level: positiveLevel,
  text,
});

const aspect: z.ZodType<Aspect> = z.strictObject({
  id: slug,
  title: text,
  summary: text,
  source: httpUrl.optional(),
  levels: z.array(aspectLevel),
  readiness: z.array(text),
  areas: z.array(area).min(1, 'must have at least one area'),
});

const capability: z.ZodType<Capability> = z.strictObject({
  id: slug,
  title: text,
  text,
  addition: z.boolean(),
  projects: z.array(slug),
  links: z.array(link),
});

const project: z.ZodType<Project> = z.strictObject({
  id: slug,
  title: text,
  aliases: z.array(text).optional(),
  foundation: text,
  status: z.enum([
    'graduated',
    'incubating',
    'sandbox',
    'archived',
    'retired',
    'external',
  ]),
  since: date.optional(),
  asOf: date,
  home: httpUrl.optional(),
  partOf: slug.optional(),
  useInstead: z.array(slug).optional(),
  note: text.optional(),
});

const survey: z.ZodType<Survey> = z.strictObject({
  title: text,
  note: text,
  source: httpUrl.optional(),
  figures: z.array(
    z.strictObject({
      id: slug,
      title: text,
      items: z.array(
        z.strictObject({
          label: text,
          percent: z.number().min(0).max(100),
          level: positiveLevel.optional(),
        }),
      ),
    }),
  ),
});

/**
 * The form of a model file. What it cannot say (that references resolve, that
 * ids are unique, that levels have no gaps) is checked by `checkModel`.
 *
 * @public
 */
export const modelSchema: z.ZodType<ModelDefinition> = z.strictObject({
  id: slug,
  title: text,
  version: text,
  source: httpUrl.optional(),
  policy: z.enum(['median', 'weakest', 'average']),
  levels: z.array(level).min(2, 'must have level 0 and at least one more'),
  aspects: z.array(aspect).min(1, 'must have at least one aspect'),
  capabilities: z.array(capability),
  projects: z.array(project),
  survey: survey.optional(),
});
