import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import {
  type Check,
  checkSchema,
  defaultAssessedKinds,
  defaultStaleness,
  type ProviderPolicy,
  type RollupPolicy,
  type StalenessPolicy,
} from '@cnmm/backstage-plugin-maturity-common';
import { z } from 'zod';

/** The `maturity` section of app-config, with defaults applied. */
export interface Settings {
  models: { file: string }[];
  /** Id of the default model. Default: the built-in one. */
  default?: string;
  /** In lower case. */
  kinds: string[];
  staleness: StalenessPolicy;
  policy?: RollupPolicy;
  capabilities: { providers: ProviderPolicy };
  /** The checks of the organisation, in addition to those of the models. */
  evidence: { checks: Check[] };
  reconcile: SchedulerServiceTaskScheduleDefinition;
  /** The sections of modules, by the fact provider that each configures. */
  sectionsOfModules: Map<string, string>;
}

const text = z.string().trim().min(1, 'must not be empty');

const days = z.number().int('must be a whole number of days').min(1);

const staleness: z.ZodType<StalenessPolicy> = z
  .strictObject({
    freshDays: days.default(defaultStaleness.freshDays),
    ageingDays: days.default(defaultStaleness.ageingDays),
  })
  .refine(({ freshDays, ageingDays }) => freshDays < ageingDays, {
    path: ['ageingDays'],
    error: 'must be greater than freshDays',
  });

const duration = z.union([z.string(), z.record(z.string(), z.number())]);

const schema = z.strictObject({
  models: z.array(z.strictObject({ file: text })).default([]),
  default: text.optional(),
  kinds: z
    .array(text)
    .min(1, 'must name at least one kind')
    .default(defaultAssessedKinds)
    .transform(kinds => kinds.map(kind => kind.toLocaleLowerCase('en-US'))),
  staleness: staleness.default(defaultStaleness),
  policy: z.enum(['median', 'weakest', 'average']).optional(),
  capabilities: z
    .strictObject({
      providers: z.enum(['suggest', 'accept', 'annotated']).default('suggest'),
    })
    .prefault({}),
  evidence: z
    .strictObject({ checks: z.array(checkSchema).default([]) })
    .prefault({}),
  // Only the frontend reads it.
  tabPath: text.optional(),
  // Only the module of that name reads it, and says what is wrong with it.
  techInsights: z.unknown().optional(),
  reconcile: z
    .strictObject({
      frequency: z
        .union([z.string(), z.record(z.string(), z.json())])
        .default({ minutes: 5 }),
      timeout: duration.default({ minutes: 15 }),
      initialDelay: duration.default({ seconds: 5 }),
    })
    .prefault({}),
});

/**
 * Reads and validates the plugin's configuration. A key that is not in the
 * schema is an error, as it may be a typo. So modules of this repository have
 * their keys listed there, and those of others have sections of their own.
 *
 * @throws InputError naming each key that is wrong, and why
 */
export function readSettings(config: RootConfigService): Settings {
  const parsed = schema.safeParse(config.getOptional('maturity') ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(issue =>
      [['maturity', ...issue.path].join('.'), messageOf(issue)].join(': '),
    );
    throw new InputError(
      `Invalid configuration:\n${problems.map(line => `  ${line}`).join('\n')}`,
    );
  }
  const { techInsights, reconcile, ...settings } = parsed.data;
  return {
    ...settings,
    reconcile: readSchedule(reconcile),
    sectionsOfModules: new Map(
      techInsights === undefined
        ? []
        : [['tech-insights', 'maturity.techInsights']],
    ),
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
    return {
      ...readSchedulerServiceTaskScheduleDefinitionFromConfig(
        new ConfigReader(schedule),
      ),
      // Only one replica at a time, as a run removes what it has not seen.
      scope: 'global',
    };
  } catch (error) {
    throw new InputError('Invalid configuration: maturity.reconcile', error);
  }
}
