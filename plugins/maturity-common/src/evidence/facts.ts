import { z } from 'zod';
import { wellFormed } from '../assessment/answer';
import { fullEntityRef, utcTime, webAddress } from '../fields';
import type { Freshness } from '../scoring/freshness';

/** The value of a fact. @public */
export type FactValue = boolean | number | string;

/**
 * One observed value about an entity. Of each fact and entity, only the latest
 * value is kept.
 *
 * @public
 */
export interface Fact {
  /**
   * Slugs joined by slashes, such as `catalog/techdocs` or `ci/coverage`. The
   * first one is the source, so that no source can overwrite the facts of
   * another.
   */
  id: string;
  /** Full entity ref, in lower case. */
  entityRef: string;
  value: FactValue;
  /** ISO 8601, UTC. */
  observedAt: string;
  /** Where the fact comes from: the first part of its id. */
  source: string;
  /** An http or https address that shows it. */
  link?: string;
}

/** A fact as services post it and fact providers return it. @public */
export type FactInput = Omit<Fact, 'source' | 'observedAt'> & {
  /** ISO 8601 with a time zone. Default: now. */
  observedAt?: string;
};

/** A fact, and how old it is. @public */
export interface AgedFact extends Fact {
  /** By the same days as answers. */
  freshness: Freshness;
}

/** What became of facts that were posted. @public */
export interface FactsResult {
  /** The number of facts that are the latest ones now. */
  stored: number;
  /** The number of facts that were observed before those already stored. */
  ignored: number;
}

/** What is wrong with facts. @public */
export interface FactProblem {
  /** Dotted path of the field, such as `facts.3.value`. */
  path: string;
  message: string;
}

/** The maximum number of facts of an entity. @public */
export const MAX_FACTS_OF_ENTITY = 500;

/** The maximum number of characters of a text. @public */
export const MAX_FACT_TEXT_LENGTH = 1000;

/** Clocks differ: how far ahead of ours the clock of an observer may be. */
const TOLERANCE_MS = 60_000;

const slug = '[a-z0-9]+(-[a-z0-9]+)*';

const MAX_SOURCE_LENGTH = 63;

const textSchema = wellFormed(
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(
      MAX_FACT_TEXT_LENGTH,
      `must have at most ${MAX_FACT_TEXT_LENGTH} characters`,
    ),
);

const factSchema: z.ZodType<FactInput> = z.strictObject({
  id: z
    .string()
    .max(200, 'must have at most 200 characters')
    .regex(
      new RegExp(`^${slug}(/${slug})+$`),
      'must be slugs joined by slashes, the source first, such as ci/coverage',
    )
    .refine(id => sourceOf(id).length <= MAX_SOURCE_LENGTH, {
      error: `must begin with a source of at most ${MAX_SOURCE_LENGTH} characters`,
    }),
  entityRef: fullEntityRef,
  value: z.union([z.boolean(), z.number(), textSchema], {
    error: 'must be true, false, a number or a text',
  }),
  observedAt: utcTime.optional(),
  link: webAddress.optional(),
});

const factsSchema = z.object({ facts: z.array(factSchema) });

/** Gives the source of a fact by its id. @public */
export function sourceOf(factId: string): string {
  return factId.split('/', 1)[0];
}

/** Tells whether something can be a source of facts: a short slug. @public */
export function isFactSource(value: string): boolean {
  return (
    value.length <= MAX_SOURCE_LENGTH && new RegExp(`^${slug}$`).test(value)
  );
}

/**
 * Checks facts as a whole: one that is wrong spoils all of them.
 *
 * @param given - the list of facts, of any type
 * @param now - the time of facts that have none
 * @returns the facts in their order, or everything that is wrong with them
 * @public
 */
export function checkFacts(
  given: unknown,
  now: Date,
): { facts: Fact[] } | { problems: FactProblem[] } {
  const parsed = factsSchema.safeParse({ facts: given });
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => ({
        path: path.join('.'),
        message,
      })),
    };
  }
  const facts = parsed.data.facts.map(fact => ({
    observedAt: now.toISOString(),
    ...fact,
    source: sourceOf(fact.id),
  }));
  const problems = [...futureFacts(facts, now), ...repeatedFacts(facts)];
  return problems.length > 0 ? { problems } : { facts };
}

function futureFacts(facts: Fact[], now: Date): FactProblem[] {
  const latest = now.getTime() + TOLERANCE_MS;
  return facts.flatMap(({ observedAt }, index) =>
    Date.parse(observedAt) > latest
      ? [
          {
            path: `facts.${index}.observedAt`,
            message: `must not be in the future: it is ${now.toISOString()}`,
          },
        ]
      : [],
  );
}

function repeatedFacts(facts: Fact[]): FactProblem[] {
  const first = new Map<string, number>();
  return facts.flatMap(({ id, entityRef }, index) => {
    const key = `${entityRef} ${id}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    const message = `must not repeat ${id} of ${entityRef}, which facts.${earlier} is`;
    return [{ path: `facts.${index}.id`, message }];
  });
}
