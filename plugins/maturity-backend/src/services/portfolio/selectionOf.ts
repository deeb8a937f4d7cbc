import { InputError } from '@backstage/errors';
import {
  findArea,
  type Model,
  type PortfolioEntityFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import type { LevelSubject, Selection, VisibleSet } from '../../database';
import type { DemandFilter } from './demand';
import type { Rise } from './whatIf';

/** A filter that names the kinds it covers. */
export type FilterOfKinds = PortfolioEntityFilter & { kind: string[] };

/**
 * Names the kinds that a filter covers. Default: components, as a portfolio is
 * about services; all kinds where components are not assessed.
 *
 * @param assessed - the kinds that can be assessed, in lower case
 */
export function withKinds(
  filter: PortfolioEntityFilter,
  assessed: string[],
): FilterOfKinds {
  const byDefault = assessed.includes('component') ? ['component'] : assessed;
  return { ...filter, kind: filter.kind ?? byDefault };
}

/** Equal for filters that select the same, in whichever order they say so. */
export function filterKeyOf(filter: FilterOfKinds): object {
  return Object.fromEntries(
    Object.entries(filter).map(([field, value]) => [
      field,
      Array.isArray(value) ? [...new Set<string>(value)].sort() : value,
    ]),
  );
}

/**
 * Converts a filter to a selection of the projection, but for what the entities
 * need.
 *
 * @param context - `staleBefore`: answers older than this are stale;
 * `visibleSet`: what the caller may see
 * @throws InputError naming what the model does not have
 */
export function selectionOf(
  model: Model,
  filter: FilterOfKinds,
  context: { staleBefore: Date; visibleSet?: VisibleSet },
): Selection {
  const { kind, type, lifecycle, owner, system, domain } = filter;
  const { without, ownAssessment, evidence, stale } = filter;
  return {
    modelId: model.id,
    filter: { kind, type, lifecycle, owner, system, domain },
    without,
    text: filter.text?.toLocaleLowerCase('en-US'),
    ownAssessment,
    evidence,
    levelOf: levelOf(model, filter),
    level: levelIn(model, filter),
    staleSince: stale ? context.staleBefore : undefined,
    visibleSet: context.visibleSet,
  };
}

function levelOf(
  model: Model,
  { aspect, area }: PortfolioEntityFilter,
): LevelSubject | undefined {
  if (aspect !== undefined && area !== undefined) {
    throw new InputError('area: cannot be combined with aspect');
  }
  if (aspect !== undefined) {
    if (!model.aspects.some(({ id }) => id === aspect)) {
      throw new InputError(`aspect: ${model.id} has no aspect '${aspect}'`);
    }
    return { of: 'aspect', id: aspect };
  }
  if (area !== undefined) {
    if (!findArea(model, area)) {
      throw new InputError(`area: ${model.id} has no area '${area}'`);
    }
    return { of: 'area', id: area };
  }
  return undefined;
}

function levelIn(
  model: Model,
  { level }: PortfolioEntityFilter,
): number | null | undefined {
  if (level === undefined) return undefined;
  if (level === 'none') return null;
  const found = model.levels.find(each => String(each.level) === level);
  if (!found) {
    throw new InputError(
      `level: must be 'none' or a level of ${model.id}, not '${level}'`,
    );
  }
  return found.level;
}

/**
 * Which capability the entities of a filter lack or use, if it says so.
 *
 * @throws InputError naming what is missing or what the model does not have
 */
export function demandOf(
  model: Model,
  { capability, demand }: PortfolioEntityFilter,
): DemandFilter | undefined {
  if (capability === undefined && demand === undefined) return undefined;
  if (capability === undefined || demand === undefined) {
    throw new InputError(
      demand === undefined
        ? 'demand: required together with capability'
        : 'capability: required together with demand',
    );
  }
  if (!model.capabilities.some(({ id }) => id === capability)) {
    throw new InputError(
      `capability: ${model.id} has no capability '${capability}'`,
    );
  }
  return { kind: demand, capabilityId: capability };
}

/**
 * What the entities of a filter would rise with, if it says so.
 *
 * @throws InputError naming what the model does not have
 */
export function riseOf(
  model: Model,
  filter: PortfolioEntityFilter,
): Rise | undefined {
  const { risesWith } = filter;
  if (risesWith === undefined) return undefined;
  expectCapabilities(model, 'risesWith', risesWith);
  return { given: risesWith, of: levelOf(model, filter) };
}

/**
 * Rejects capabilities that a model does not have.
 *
 * @throws InputError naming the field
 */
export function expectCapabilities(
  model: Model,
  field: 'given' | 'risesWith',
  capabilityIds: string[] = [],
): void {
  const unknown = capabilityIds.find(
    id => !model.capabilities.some(capability => capability.id === id),
  );
  if (unknown !== undefined) {
    throw new InputError(
      `${field}: ${model.id} has no capability '${unknown}'`,
    );
  }
}
