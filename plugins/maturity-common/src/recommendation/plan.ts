import type { ModelDefinition } from '../model/types';
import type { AspectReport, LevelReport } from '../scoring/levelReport';
import type { ResolvedCapability } from './capabilities';
import type { Recommendation } from './recommend';

/**
 * What a step depends on besides the team:
 *
 * - `now`: nothing; every capability that it needs is in use
 * - `adopt`: capabilities that the platform offers and the entity does not use
 * - `wait`: at least one capability that nobody offers
 *
 * @public
 */
export type StepReach = 'now' | 'adopt' | 'wait';

/** Tells what a step depends on besides the team. @public */
export function reachOf({
  capabilities,
}: Pick<Recommendation, 'capabilities'>): StepReach {
  const statuses = capabilities.map(({ status }) => status);
  if (statuses.includes('missing')) return 'wait';
  return statuses.includes('available') ? 'adopt' : 'now';
}

/**
 * Why a step is recommended: the owners have set a `target` above the level, it
 * `completes` a level, or the area is the `weakest` of its aspect. Null if none
 * of these holds.
 *
 * @public
 */
export type StepReason = 'target' | 'completes' | 'weakest';

/**
 * Tells why a step is recommended.
 *
 * @param aspect - the report of the step's aspect
 * @public
 */
export function reasonOf(
  { areaId, toLevel, completesLevel }: Recommendation,
  { target, weakest }: Pick<AspectReport, 'target' | 'weakest'>,
): StepReason | null {
  if (target && toLevel <= target.level) return 'target';
  if (completesLevel) return 'completes';
  return weakest?.areaId === areaId ? 'weakest' : null;
}

/** Steps under one heading: those towards targets, or those of one reach. @public */
export interface StepGroup {
  kind: 'target' | StepReach;
  /** The most worthwhile step first; at least one. */
  steps: Recommendation[];
}

/**
 * Groups steps by what the team can do about them. Steps towards targets come
 * first, whatever they depend on.
 *
 * @param steps - the most worthwhile first
 * @param isTowardsTarget - whether the owners aim for the step's level
 * @public
 */
export function groupSteps(
  steps: Recommendation[],
  isTowardsTarget: (step: Recommendation) => boolean,
): StepGroup[] {
  const kinds = ['target', 'now', 'adopt', 'wait'] as const;
  const kindOf = (step: Recommendation) =>
    isTowardsTarget(step) ? 'target' : reachOf(step);
  return kinds
    .map(kind => ({ kind, steps: steps.filter(s => kindOf(s) === kind) }))
    .filter(group => group.steps.length > 0);
}

/** What of a report is needed to plan. @public */
export type PlannedReport = Pick<LevelReport, 'aspects'> & {
  recommendations: Recommendation[];
};

/** A step of a plan, with the report of its aspect. @public */
export interface PlannedStep {
  step: Recommendation;
  aspect: Pick<AspectReport, 'target' | 'weakest'>;
  kind: StepGroup['kind'];
}

/**
 * Plans the steps of a report, or of one of its aspects, in the order of
 * {@link groupSteps}.
 *
 * @param aspectId - null for all aspects
 * @public
 */
export function planSteps(
  model: Pick<ModelDefinition, 'aspects'>,
  report: PlannedReport,
  aspectId: string | null = null,
): PlannedStep[] {
  const aspectOf = ({ areaId }: Recommendation) => {
    const id = aspectOfArea(model, areaId);
    return (
      report.aspects.find(each => each.aspectId === id) ?? { weakest: null }
    );
  };
  return groupSteps(
    stepsOf(model, report, aspectId),
    step => reasonOf(step, aspectOf(step)) === 'target',
  ).flatMap(({ kind, steps }) =>
    steps.map(step => ({ kind, step, aspect: aspectOf(step) })),
  );
}

/**
 * Lists the steps of a report, or of one of its aspects, the most worthwhile
 * first.
 *
 * @param aspectId - null for all aspects
 * @public
 */
export function stepsOf(
  model: Pick<ModelDefinition, 'aspects'>,
  { recommendations }: Pick<PlannedReport, 'recommendations'>,
  aspectId: string | null,
): Recommendation[] {
  return recommendations.filter(
    ({ areaId }) =>
      aspectId === null || aspectOfArea(model, areaId) === aspectId,
  );
}

function aspectOfArea(
  { aspects }: Pick<ModelDefinition, 'aspects'>,
  areaId: string,
): string | undefined {
  return aspects.find(({ areas }) => areas.some(({ id }) => id === areaId))?.id;
}

/** A capability, with the areas whose next level needs it. @public */
export interface RecommendedCapability extends ResolvedCapability {
  /** The most worthwhile step first. */
  areaIds: string[];
}

const STATUS_ORDER = ['available', 'missing', 'in-use'];

/**
 * Recommends capabilities to an entity. First come those that it could adopt,
 * then those that nobody offers, then those that it uses already; in each case,
 * the one that most steps need comes first, and of equal ones that with the first
 * id, so that it is the same one wherever it is named.
 *
 * @param steps - the most worthwhile first
 * @public
 */
export function recommendCapabilities(
  steps: Pick<Recommendation, 'areaId' | 'capabilities'>[],
): RecommendedCapability[] {
  const byId = new Map<string, RecommendedCapability>();
  for (const { areaId, capabilities } of steps) {
    for (const capability of capabilities) {
      const known = byId.get(capability.capabilityId);
      if (known) known.areaIds.push(areaId);
      else
        byId.set(capability.capabilityId, { ...capability, areaIds: [areaId] });
    }
  }
  return [...byId.values()].sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status) ||
      b.areaIds.length - a.areaIds.length ||
      (a.capabilityId < b.capabilityId ? -1 : 1),
  );
}
