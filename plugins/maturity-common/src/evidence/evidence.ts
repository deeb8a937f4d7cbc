import type { AnswerWithoutTexts } from '../assessment/answerTexts';
import type { Provenance } from '../inheritance/provenance';
import { areasOf } from '../model/lookup';
import type { ModelDefinition, PracticeArea } from '../model/types';
import type { CheckedFact, CheckFinding, HoldingCheck } from './checks';
import type { AgedFact } from './facts';

/** Whether facts show a practice to be in place, or not to be. @public */
export type EvidenceState = 'supported' | 'contradicted';

/** What facts say about a practice. @public */
export interface PracticeEvidence {
  practiceId: string;
  state: EvidenceState;
  /** Whether the entity claims the practice; see {@link claimedPractices}. */
  claimed: boolean;
  /** What the checks have found that lead to the state. */
  findings: CheckFinding[];
}

/**
 * How many of the practices that an entity claims facts support, contradict,
 * or say nothing about.
 *
 * @public
 */
export interface EvidenceCounts {
  supported: number;
  contradicted: number;
  none: number;
}

/** The evidence for the claims of one entity, counted. @public */
export interface EntityEvidence extends EvidenceCounts {
  /**
   * The number of practices that facts support though the entity does not claim
   * them: perhaps it is further than it says.
   */
  beyond: number;
}

/** The evidence for one area. @public */
export interface AreaEvidence {
  areaId: string;
  claims: EvidenceCounts;
  /** The practices that facts say something about, claimed or not. */
  practices: PracticeEvidence[];
}

/** The evidence for an entity, which never changes a level. @public */
export interface ReportEvidence {
  claims: EvidenceCounts;
  /** All areas of the model, in its order. */
  areas: AreaEvidence[];
}

/**
 * Lists the practices that an answer says are in place: those of all levels up
 * to its own, and those of higher levels that it names.
 *
 * @returns the ids, in the model's order
 * @public
 */
export function claimedPractices(
  area: Pick<PracticeArea, 'levels'>,
  answer: AnswerWithoutTexts | null,
): string[] {
  if (answer?.state !== 'assessed') return [];
  const named = new Set(answer.practices);
  return area.levels.flatMap(({ level, practices }) =>
    practices
      .map(({ id }) => id)
      .filter(id => level <= answer.level || named.has(id)),
  );
}

/** What facts say about a practice, before it is known whether it is claimed. */
type Verdict<F extends CheckedFact> = Pick<PracticeEvidence, 'state'> & {
  checks: HoldingCheck<F>[];
};

/**
 * Collects what facts say about practices. One check that contradicts a
 * practice outweighs any that support it.
 *
 * @param holding - the result of `holdingChecks`
 * @returns by the id of the practice
 */
function verdictsOf<F extends CheckedFact>(
  holding: HoldingCheck<F>[],
): Map<string, Verdict<F>> {
  const verdicts = new Map<string, Verdict<F>>();
  const add = (state: EvidenceState, id: string, check: HoldingCheck<F>) => {
    const known = verdicts.get(id);
    if (known?.state === state) known.checks.push(check);
    else verdicts.set(id, { state, checks: [check] });
  };
  for (const each of holding) {
    each.check.supports?.forEach(id => add('supported', id, each));
  }
  for (const each of holding) {
    each.check.contradicts?.forEach(id => add('contradicted', id, each));
  }
  return verdicts;
}

/** What facts say about the practices of an area. */
interface AreaVerdicts<F extends CheckedFact> {
  areaId: string;
  claims: EvidenceCounts;
  practices: (Verdict<F> & { practiceId: string; claimed: boolean })[];
}

/** An effective answer, and whose it is. @public */
export interface AnsweredArea {
  areaId: string;
  answer: AnswerWithoutTexts | null;
  provenance: Pick<Provenance, 'relation'> | null;
}

function verdictsByArea<F extends CheckedFact>(
  model: Pick<ModelDefinition, 'aspects'>,
  areas: AnsweredArea[],
  holding: HoldingCheck<F>[],
): AreaVerdicts<F>[] {
  const verdicts = verdictsOf(holding);
  const own = new Map(
    areas
      .filter(({ provenance }) => provenance?.relation === 'own')
      .map(({ areaId, answer }) => [areaId, answer]),
  );
  return areasOf(model).map(area => {
    const claimed = new Set(claimedPractices(area, own.get(area.id) ?? null));
    const practices = area.levels
      .flatMap(level => level.practices)
      .flatMap(({ id }) => {
        const verdict = verdicts.get(id);
        return verdict
          ? [{ ...verdict, practiceId: id, claimed: claimed.has(id) }]
          : [];
      });
    const count = (state: EvidenceState) =>
      practices.filter(each => each.claimed && each.state === state).length;
    const supported = count('supported');
    const contradicted = count('contradicted');
    return {
      areaId: area.id,
      claims: {
        supported,
        contradicted,
        none: claimed.size - supported - contradicted,
      },
      practices,
    };
  });
}

/**
 * Compares what an entity claims with what facts say. Only its own answers are
 * claims: those that it inherits are about somebody else.
 *
 * @param areas - the areas of the entity's level report
 * @param holding - the result of `holdingChecks`
 * @public
 */
export function evidenceOf(
  model: Pick<ModelDefinition, 'aspects'>,
  areas: AnsweredArea[],
  holding: HoldingCheck<AgedFact>[],
): ReportEvidence {
  const all = verdictsByArea(model, areas, holding).map(
    ({ practices, ...area }): AreaEvidence => ({
      ...area,
      practices: practices.map(({ checks, ...practice }) => ({
        ...practice,
        findings: checks.map(findingOf),
      })),
    }),
  );
  return { claims: sumOfClaims(all.map(({ claims }) => claims)), areas: all };
}

/**
 * Counts what {@link evidenceOf} finds.
 *
 * @public
 */
export function entityEvidence(
  model: Pick<ModelDefinition, 'aspects'>,
  areas: AnsweredArea[],
  holding: HoldingCheck[],
): EntityEvidence {
  const all = verdictsByArea(model, areas, holding);
  const beyond = all
    .flatMap(({ practices }) => practices)
    .filter(({ state, claimed }) => state === 'supported' && !claimed);
  return {
    ...sumOfClaims(all.map(({ claims }) => claims)),
    beyond: beyond.length,
  };
}

/** The findings of the checks that show the use of a capability. @public */
export function usesSeen(
  holding: HoldingCheck<AgedFact>[],
  capabilityId: string,
): CheckFinding[] {
  return holding
    .filter(({ check }) => check.uses?.includes(capabilityId))
    .map(findingOf);
}

function findingOf({ check, facts }: HoldingCheck<AgedFact>): CheckFinding {
  return { checkId: check.id, title: check.title, facts };
}

/** Adds up counts of claims. @public */
export function sumOfClaims(counts: EvidenceCounts[]): EvidenceCounts {
  const sum = (field: keyof EvidenceCounts) =>
    counts.reduce((total, each) => total + each[field], 0);
  return {
    supported: sum('supported'),
    contradicted: sum('contradicted'),
    none: sum('none'),
  };
}
