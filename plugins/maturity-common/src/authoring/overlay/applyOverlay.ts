import type {
  AspectLevel,
  ModelDefinition,
  PracticeArea,
} from '../../model/types';
import type { Finding } from '../Finding';
import { checkTargets } from './checkTargets';
import type { Overlay, OverlayChanges } from './types';

/**
 * Lays an overlay over its base. Both stay as they are.
 *
 * @returns the model that results, or all that the overlay names and the base
 * does not have, with paths in the overlay
 * @public
 */
export function applyOverlay(
  base: ModelDefinition,
  overlay: Overlay,
): { model: ModelDefinition } | { findings: Finding[] } {
  const findings = checkTargets(base, overlay);
  if (findings.length > 0) {
    return { findings };
  }
  const { id, title, version, switchOff = [], change = {}, add = {} } = overlay;
  const aspects = base.aspects.map(aspect => {
    const { levels, ...fields } = change.aspects?.[aspect.id] ?? {};
    return {
      ...aspect,
      ...fields,
      levels: reworded(aspect.levels, levels),
      areas: [
        ...aspect.areas
          .filter(area => !switchOff.includes(area.id))
          .map(area => changedArea(area, change)),
        ...(add.areas ?? []).filter(area =>
          area.id.startsWith(`${aspect.id}.`),
        ),
      ],
    };
  });
  return {
    model: {
      ...base,
      id,
      title,
      version,
      source: overlay.source ?? base.source,
      policy: overlay.policy ?? base.policy,
      levels: base.levels.map(level => ({
        ...level,
        ...change.levels?.[level.id],
      })),
      aspects: aspects.filter(({ areas }) => areas.length > 0),
      capabilities: [
        ...base.capabilities.map(capability => ({
          ...capability,
          ...change.capabilities?.[capability.id],
        })),
        ...(add.capabilities ?? []),
      ],
      projects: [...base.projects, ...(add.projects ?? [])],
    },
  };
}

function changedArea(
  area: PracticeArea,
  { areas, practices }: OverlayChanges,
): PracticeArea {
  const { levels, ...fields } = areas?.[area.id] ?? {};
  return {
    ...area,
    ...fields,
    levels: reworded(area.levels, levels).map(level => ({
      ...level,
      practices: level.practices.map(practice => ({
        ...practice,
        ...practices?.[practice.id],
      })),
    })),
  };
}

function reworded<T extends AspectLevel>(
  levels: T[],
  changes: AspectLevel[] = [],
): T[] {
  return levels.map(level => ({
    ...level,
    ...changes.find(change => change.level === level.level),
  }));
}
