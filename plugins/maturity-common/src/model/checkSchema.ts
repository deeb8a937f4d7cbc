import { z } from 'zod';
import { dottedSlug, slug, text } from './fields';
import type { Check, FactCondition, FactTest } from './types';

const test = {
  fact: z
    .string()
    .regex(
      /^([a-z0-9]+(-[a-z0-9]+)*|\*)(\/[a-z0-9]+(-[a-z0-9]+)*)+$/,
      'must be slugs joined by slashes, the source or * first, such as catalog/techdocs',
    )
    .describe(
      'The id of a fact, such as `catalog/techdocs`. Passes if there is one whose value is not `false`, unless another field says otherwise. With `*` in place of the source, such as `*/test-coverage`, a fact of any source passes.',
    ),
  absent: z
    .literal(true)
    .describe('Passes if there is no such fact, or if its value is `false`.')
    .optional(),
  equals: z
    .union([z.boolean(), z.number(), text])
    .describe('Passes if the value is this one.')
    .optional(),
  atLeast: z
    .number()
    .describe('Passes if the value is a number that is not lower.')
    .optional(),
  atMost: z
    .number()
    .describe('Passes if the value is a number that is not higher.')
    .optional(),
};

/** A test either asks for absence, or for a value, or for a range. */
function isOneTest({ absent, equals, atLeast, atMost }: Partial<FactTest>) {
  const range = atLeast ?? atMost;
  const asked = [absent, equals, range].filter(each => each !== undefined);
  return (
    asked.length <= 1 &&
    !(atLeast !== undefined && atMost !== undefined && atLeast > atMost)
  );
}

const ONE_TEST =
  'must have only one of absent, equals and a range from atLeast to atMost';

const factTest: z.ZodType<FactTest> = z
  .strictObject(test)
  .refine(isOneTest, ONE_TEST)
  .meta({
    title: 'Test of a fact',
    description: 'A test of one fact about an entity.',
  });

const several = z.array(factTest).min(1, 'must have at least one test');

const condition: z.ZodType<FactCondition> = z
  .strictObject({
    ...test,
    fact: test.fact.optional(),
    anyOf: several.describe('Tests of which one must pass.').optional(),
    allOf: several.describe('Tests that must all pass.').optional(),
  })
  .refine(isOneTest, ONE_TEST)
  .refine(
    ({ fact, anyOf, allOf, ...rest }) =>
      [fact, anyOf, allOf].filter(each => each !== undefined).length === 1 &&
      (fact !== undefined ||
        Object.values(rest).every(each => each === undefined)),
    'must be either the test of a fact, or anyOf, or allOf',
  )
  .meta({
    title: 'Condition',
    description:
      'A condition on the facts about an entity: the test of one `fact`, or `anyOf` or `allOf` several.',
  });

/** The schema of a check. @public */
export const checkSchema: z.ZodType<Check> = z
  .strictObject({
    id: slug.describe('A stable identifier.'),
    title: text
      .max(60, 'must have at most 60 characters')
      .describe(
        'What was seen if the condition holds: a noun phrase, such as `Argo CD application`.',
      ),
    when: condition,
    supports: z
      .array(dottedSlug(3))
      .describe('Ids of the practices that it shows to be in place.')
      .optional(),
    contradicts: z
      .array(dottedSlug(3))
      .describe('Ids of the practices that it shows not to be in place.')
      .optional(),
    uses: z
      .array(slug)
      .describe('Ids of the capabilities that it shows to be in use.')
      .optional(),
  })
  .refine(
    ({ supports = [], contradicts = [], uses = [] }) =>
      supports.length + contradicts.length + uses.length > 0,
    'must support or contradict a practice, or show the use of a capability',
  )
  .meta({
    title: 'Check',
    description:
      'A condition on the facts about an entity, and what it means. A check never changes a level.',
  });
