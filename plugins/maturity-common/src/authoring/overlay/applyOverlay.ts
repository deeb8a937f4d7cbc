import { areasOf } from '../../model/lookup';
import type {
  Aspect,
  AspectLevel,
  Check,
  ModelDefinition,
  PracticeArea,
} from '../../model/types';
import { error, type Finding, knownIds } from '../problems';
import type { Overlay, OverlayChanges } from './overlay';

/**
 * Applies an overlay to its base without changing either.
 *
 * @returns the resulting model or, if the base does not have what the overlay
 * changes, everything that is wrong, with paths in the overlay
 * @public
 */
export function applyOverlay(
  base: ModelDefinition,
  overlay: Overlay,
): { model: ModelDefinition } | { findings: Finding[] } {
  const findings = checkAgainstBase(base, overlay);
  if (findings.length > 0) {
    return { findings };
  }
  const { id, title, version, switchOff = [], change = {}, add = {} } = overlay;
  const aspects = base.aspects.map(aspect => {
    const { levels, ...fields } = change.aspects?.[aspect.id] ?? {};
    return {
      ...aspect,
      ...fields,
      levels: changeDescriptors(aspect.levels, levels),
      areas: [
        ...aspect.areas
          .filter(area => !switchOff.includes(area.id))
          .map(area => changeArea(area, change)),
        ...(add.areas ?? []).filter(area =>
          area.id.startsWith(`${aspect.id}.`),
        ),
      ],
    };
  });
  const left = aspects.filter(({ areas }) => areas.length > 0);
  const checks = [
    ...checksOf(left, base.checks).filter(
      ({ id: each }) => !switchOff.includes(each),
    ),
    ...(add.checks ?? []),
  ];
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
      aspects: left,
      capabilities: [
        ...base.capabilities.map(capability => ({
          ...capability,
          ...change.capabilities?.[capability.id],
        })),
        ...(add.capabilities ?? []),
      ],
      projects: [...base.projects, ...(add.projects ?? [])],
      ...(checks.length > 0 || base.checks ? { checks } : {}),
    },
  };
}

/** What is left of checks without the practices of areas that are left out. */
function checksOf(aspects: Aspect[], checks: Check[] = []): Check[] {
  const practiceIds = new Set(
    areasOf({ aspects })
      .flatMap(({ levels }) => levels)
      .flatMap(({ practices }) => practices.map(({ id }) => id)),
  );
  return checks.flatMap(({ supports = [], contradicts = [], ...check }) => {
    const [supported, contradicted] = [supports, contradicts].map(ids =>
      ids.filter(id => practiceIds.has(id)),
    );
    const uses = check.uses ?? [];
    return supported.length + contradicted.length + uses.length > 0
      ? [{ ...check, supports: supported, contradicts: contradicted }]
      : [];
  });
}

function changeArea(
  area: PracticeArea,
  { areas, practices }: OverlayChanges,
): PracticeArea {
  const { levels, ...fields } = areas?.[area.id] ?? {};
  return {
    ...area,
    ...fields,
    levels: changeDescriptors(area.levels, levels).map(level => ({
      ...level,
      practices: level.practices.map(practice => ({
        ...practice,
        ...practices?.[practice.id],
      })),
    })),
  };
}

function changeDescriptors<T extends AspectLevel>(
  levels: T[],
  changes: AspectLevel[] = [],
): T[] {
  return levels.map(level => ({
    ...level,
    ...changes.find(change => change.level === level.level),
  }));
}

/** Checks that the base has everything that an overlay refers to. */
function checkAgainstBase(base: ModelDefinition, overlay: Overlay): Finding[] {
  const { switchOff = [], change = {}, add = {} } = overlay;
  const areas = areasOf(base);
  const areaIds = areas.map(({ id }) => id);
  const practices = areas
    .flatMap(({ levels }) => levels)
    .flatMap(level => level.practices);

  const unknown = (kind: string, ids: string[], places: Place[]): Finding[] =>
    places.flatMap(({ id, path }) =>
      ids.includes(id)
        ? []
        : [error(path, `${base.id} has no ${kind} '${id}'`, knownIds(ids, id))],
    );
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);

  return [
    ...unknown(
      'practice area or check',
      [...areaIds, ...ids(base.checks ?? [])],
      switchOff.map((id, index) => ({ id, path: ['switchOff', index] })),
    ),
    ...unknown('level', ids(base.levels), keys('levels', change.levels)),
    ...unknown('aspect', ids(base.aspects), keys('aspects', change.aspects)),
    ...unknown('practice area', areaIds, keys('areas', change.areas)),
    ...unknown('practice', ids(practices), keys('practices', change.practices)),
    ...unknown(
      'capability',
      ids(base.capabilities),
      keys('capabilities', change.capabilities),
    ),
    ...unknown(
      'aspect',
      ids(base.aspects),
      (add.areas ?? []).map(({ id }, index) => ({
        id: id.split('.')[0],
        path: ['add', 'areas', index, 'id'],
      })),
    ),
    ...unknownDescriptors(base.aspects, 'aspects', change.aspects),
    ...unknownDescriptors(areas, 'areas', change.areas),
    ...checkAreasLeft(areaIds, overlay),
    ...changesOfSwitchedOff(overlay),
  ];
}

interface Place {
  id: string;
  path: PropertyKey[];
}

function keys(field: string, changes: object = {}): Place[] {
  return Object.keys(changes).map(id => ({ id, path: ['change', field, id] }));
}

function unknownDescriptors(
  items: { id: string; levels: { level: number }[] }[],
  field: string,
  changes: Record<string, { levels?: AspectLevel[] }> = {},
): Finding[] {
  return Object.entries(changes).flatMap(([id, { levels = [] }]) => {
    const known = items.find(item => item.id === id)?.levels;
    return levels.flatMap(({ level }, index) =>
      !known || known.some(other => other.level === level)
        ? []
        : [
            error(
              ['change', field, id, 'levels', index, 'level'],
              `${id} has no level ${level}`,
              `known: ${known.map(other => other.level).join(', ')}`,
            ),
          ],
    );
  });
}

function checkAreasLeft(areaIds: string[], { switchOff = [], add }: Overlay) {
  const left = areaIds.filter(id => !switchOff.includes(id));
  return left.length > 0 || add?.areas?.length
    ? []
    : [
        error(
          ['switchOff'],
          'leaves no practice areas',
          'a model needs at least one',
        ),
      ];
}

/** Changes to what is switched off would silently have no effect. */
function changesOfSwitchedOff({ switchOff = [], change = {} }: Overlay) {
  return [
    ...keys('areas', change.areas),
    ...keys('practices', change.practices),
  ].flatMap(({ id, path }) => {
    const off = switchOff.find(
      area => id === area || id.startsWith(`${area}.`),
    );
    return off
      ? [
          error(
            path,
            `'${off}' is switched off`,
            'remove the change, or do not switch the area off',
          ),
        ]
      : [];
  });
}
