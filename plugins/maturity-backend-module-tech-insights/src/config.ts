import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { fillLink, unknownPlaceholders } from './link';

/** The source of all facts of this module, and the id of their provider. */
export const SOURCE = 'tech-insights';

/** Where one of our facts comes from. */
export interface FactMapping {
  retriever: string;
  /** Its name in the schema of the retriever. */
  fact: string;
  /** The full id of our fact. */
  id: string;
  /** A template, see {@link fillLink}. */
  link?: string;
}

/** The section `maturity.techInsights` of app-config, with defaults applied. */
export interface Settings {
  mappings: FactMapping[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const KEY = 'maturity.techInsights';

const text = z.string('must be a text').trim().min(1, 'must not be empty');

const slug = '[a-z0-9]+(-[a-z0-9]+)*';

const link = text.superRefine((template, context) => {
  const unknown = unknownPlaceholders(template);
  if (unknown.length > 0) {
    context.addIssue({
      code: 'custom',
      message: `has no value for ${unknown.join(
        ', ',
      )}, only for {{ kind }}, {{ namespace }} and {{ name }}`,
    });
    return;
  }
  const example = { kind: 'kind', namespace: 'default', name: 'name' };
  const address = URL.parse(fillLink(template, example));
  if (!address || !['http:', 'https:'].includes(address.protocol)) {
    context.addIssue({
      code: 'custom',
      message: 'must be an http or https address',
    });
  }
});

const mapping = z.strictObject({
  retriever: text,
  fact: text,
  id: z
    .string('must be a text')
    .max(180, 'must have at most 180 characters')
    .regex(
      new RegExp(`^${slug}(/${slug})*$`),
      `must be what follows '${SOURCE}/': a slug, such as description`,
    ),
  link: link.optional(),
});

const duration = z.union([z.string(), z.record(z.string(), z.number())]);

const schema = z.strictObject({
  schedule: z
    .strictObject({
      frequency: z
        .union([z.string(), z.record(z.string(), z.json())])
        .default({ hours: 1 }),
      timeout: duration.default({ minutes: 30 }),
      initialDelay: duration.default({ minutes: 1 }),
    })
    .prefault({}),
  facts: z
    .array(mapping)
    .default([])
    .superRefine((facts, context) => {
      facts.forEach(({ id }, index) => {
        const first = facts.findIndex(other => other.id === id);
        if (first < index) {
          context.addIssue({
            code: 'custom',
            path: [index, 'id'],
            message: `must not repeat '${id}', which ${KEY}.facts.${first} has`,
          });
        }
      });
    }),
});

/**
 * Reads and validates the module's configuration.
 *
 * @throws InputError naming each key that is wrong, and why
 */
export function readSettings(config: RootConfigService): Settings {
  const parsed = schema.safeParse(config.getOptional(KEY) ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      issue => `  ${[KEY, ...issue.path].join('.')}: ${messageOf(issue)}`,
    );
    throw new InputError(`Invalid configuration:\n${problems.join('\n')}`);
  }
  return {
    mappings: parsed.data.facts.map(fact => ({
      ...fact,
      id: `${SOURCE}/${fact.id}`,
    })),
    schedule: readSchedule(parsed.data.schedule),
  };
}

function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'unrecognized_keys'
    ? `unknown field '${issue.keys.join("', '")}'`
    : issue.message;
}

function readSchedule(
  schedule: JsonObject,
): SchedulerServiceTaskScheduleDefinition {
  try {
    return readSchedulerServiceTaskScheduleDefinitionFromConfig(
      new ConfigReader(schedule),
    );
  } catch (error) {
    throw new InputError(`Invalid configuration: ${KEY}.schedule`, error);
  }
}
