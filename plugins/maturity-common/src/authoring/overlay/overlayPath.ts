import type { ModelDefinition, PracticeArea } from '../../model/types';
import type {
  AreaChange,
  AspectChange,
  CapabilityChange,
  LevelChange,
  Overlay,
  PracticeChange,
} from './overlay';

type Path = readonly PropertyKey[];

type Change =
  | AreaChange
  | AspectChange
  | CapabilityChange
  | LevelChange
  | PracticeChange;

/**
 * Finds the path in an overlay of what is at a path in the resulting model.
 * Returns undefined if it comes from the base.
 */
export function findOverlayPath(
  path: Path,
  model: ModelDefinition,
  overlay: Overlay,
): Path | undefined {
  const { change = {}, add = {} } = overlay;
  const [field, at, ...rest] = path;
  const index = Number(at);
  switch (field) {
    case 'aspects': {
      const aspect = model.aspects[index];
      return rest[0] === 'areas'
        ? findInArea(aspect.areas[Number(rest[1])], rest.slice(2), overlay)
        : findInChanges('aspects', aspect, change.aspects, rest);
    }
    case 'levels':
      return findInChanges('levels', model.levels[index], change.levels, rest);
    case 'capabilities': {
      const capability = model.capabilities[index];
      return (
        findInAdditions('capabilities', capability, add.capabilities, rest) ??
        findInChanges('capabilities', capability, change.capabilities, rest)
      );
    }
    case 'projects':
      return findInAdditions(
        'projects',
        model.projects[index],
        add.projects,
        rest,
      );
    case 'checks':
      return findInAdditions('checks', model.checks?.[index], add.checks, rest);
    default:
      return undefined;
  }
}

function findInArea(
  area: PracticeArea,
  rest: Path,
  { change = {}, add = {} }: Overlay,
): Path | undefined {
  const added = findInAdditions('areas', area, add.areas, rest);
  if (added) {
    return added;
  }
  const [levels, level, practices, practice, ...inPractice] = rest;
  return levels === 'levels' && practices === 'practices'
    ? findInChanges(
        'practices',
        area.levels[Number(level)].practices[Number(practice)],
        change.practices,
        inPractice,
      )
    : findInChanges('areas', area, change.areas, rest);
}

function findInAdditions<T>(
  field: string,
  item: T | undefined,
  items: (T | undefined)[] = [],
  rest: Path,
) {
  const index = items.indexOf(item);
  return index < 0 ? undefined : ['add', field, index, ...rest];
}

/** The `levels` of a change list only descriptors that change. */
function findInChanges(
  field: string,
  item: { id: string; levels?: { level: number }[] } | undefined,
  changes: Record<string, Change> = {},
  rest: Path,
): Path | undefined {
  const change = item && changes[item.id];
  const [key, at, ...inLevel] = rest;
  if (!change || !Object.hasOwn(change, key)) {
    return undefined;
  }
  if (!('levels' in change) || key !== 'levels') {
    return ['change', field, item.id, ...rest];
  }
  const level = item.levels?.[Number(at)]?.level;
  const index = change.levels?.findIndex(other => other.level === level) ?? -1;
  return index < 0
    ? undefined
    : ['change', field, item.id, 'levels', index, ...inLevel];
}
