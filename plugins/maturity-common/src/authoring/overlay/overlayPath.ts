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
 * Where an overlay has what stands at a path of the resulting model, or
 * undefined where that comes from the base.
 */
export function originOf(
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
        ? inArea(aspect.areas[Number(rest[1])], rest.slice(2), overlay)
        : inChange('aspects', aspect, change.aspects, rest);
    }
    case 'levels':
      return inChange('levels', model.levels[index], change.levels, rest);
    case 'capabilities': {
      const capability = model.capabilities[index];
      return (
        inAddition('capabilities', capability, add.capabilities, rest) ??
        inChange('capabilities', capability, change.capabilities, rest)
      );
    }
    case 'projects':
      return inAddition('projects', model.projects[index], add.projects, rest);
    default:
      return undefined;
  }
}

function inArea(
  area: PracticeArea,
  rest: Path,
  { change = {}, add = {} }: Overlay,
): Path | undefined {
  const added = inAddition('areas', area, add.areas, rest);
  if (added) {
    return added;
  }
  const [levels, level, practices, practice, ...inPractice] = rest;
  return levels === 'levels' && practices === 'practices'
    ? inChange(
        'practices',
        area.levels[Number(level)].practices[Number(practice)],
        change.practices,
        inPractice,
      )
    : inChange('areas', area, change.areas, rest);
}

function inAddition<T>(field: string, item: T, items: T[] = [], rest: Path) {
  const index = items.indexOf(item);
  return index < 0 ? undefined : ['add', field, index, ...rest];
}

/** `levels` of a change lists only the descriptors that change. */
function inChange(
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
