import type { Check, FactCondition, FactTest } from '../model/types';
import { type AgedFact, type Fact, sourceOf } from './facts';

/** What a check has found about an entity. @public */
export interface CheckFinding {
  checkId: string;
  /** What was seen. */
  title: string;
  /** The facts that show it; none if it is an absence. */
  facts: AgedFact[];
}

/** All that checks look at. @public */
export type CheckedFact = Pick<Fact, 'id' | 'value'>;

/** A check whose condition holds, and the facts that it holds by. @public */
export interface HoldingCheck<F extends CheckedFact = CheckedFact> {
  check: Check;
  facts: F[];
}

/**
 * Finds the checks whose conditions hold for an entity.
 *
 * @param facts - all facts about the entity
 * @returns the checks, in their order
 * @public
 */
export function holdingChecks<F extends CheckedFact>(
  checks: readonly Check[],
  facts: readonly F[],
): HoldingCheck<F>[] {
  const byName = new Map<string, F[]>();
  for (const fact of facts) {
    for (const name of [
      fact.id,
      `*${fact.id.slice(sourceOf(fact.id).length)}`,
    ]) {
      byName.set(name, [...(byName.get(name) ?? []), fact]);
    }
  }
  return checks.flatMap(check => {
    const shown = factsFor(check.when, name => byName.get(name) ?? []);
    return shown ? [{ check, facts: [...new Set(shown)] }] : [];
  });
}

type FactsNamed<F> = (name: string) => F[];

/** The facts that a condition holds by; undefined if it does not hold. */
function factsFor<F extends CheckedFact>(
  { anyOf, allOf, fact, ...test }: FactCondition,
  named: FactsNamed<F>,
): F[] | undefined {
  if (fact !== undefined) return factsPassing({ fact, ...test }, named);
  const results = (anyOf ?? allOf ?? []).map(each => factsPassing(each, named));
  const passed = results.filter(each => each !== undefined);
  const holds = allOf ? passed.length === results.length : passed.length > 0;
  return holds ? passed.flat() : undefined;
}

function factsPassing<F extends CheckedFact>(
  test: FactTest,
  named: FactsNamed<F>,
): F[] | undefined {
  const facts = named(test.fact);
  if (test.absent) {
    return facts.every(({ value }) => value === false) ? facts : undefined;
  }
  const passing = facts.filter(({ value }) => passes(test, value));
  return passing.length > 0 ? passing : undefined;
}

function passes(
  { equals, atLeast, atMost }: FactTest,
  value: Fact['value'],
): boolean {
  if (equals !== undefined) return value === equals;
  if (atLeast === undefined && atMost === undefined) return value !== false;
  return (
    typeof value === 'number' &&
    value >= (atLeast ?? -Infinity) &&
    value <= (atMost ?? Infinity)
  );
}
