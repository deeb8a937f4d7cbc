import { areasOf } from '../../model/lookup';
import type { AspectLevel, ModelDefinition } from '../../model/types';
import { error, knownIds, type Finding } from '../Finding';
import type { Overlay } from './types';

/** Whether the base has all that an overlay names. */
export function checkTargets(
  base: ModelDefinition,
  overlay: Overlay,
): Finding[] {
  const { switchOff = [], change = {}, add = {} } = overlay;
  const areas = areasOf(base);
  const areaIds = areas.map(({ id }) => id);
  const practices = areas
    .flatMap(({ levels }) => levels)
    .flatMap(level => level.practices);

  const targets = (kind: string, ids: string[], places: Place[]): Finding[] =>
    places.flatMap(({ id, path }) =>
      ids.includes(id)
        ? []
        : [error(path, `${base.id} has no ${kind} '${id}'`, knownIds(ids, id))],
    );
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);

  return [
    ...targets(
      'practice area',
      areaIds,
      switchOff.map((id, index) => ({ id, path: ['switchOff', index] })),
    ),
    ...targets('level', ids(base.levels), keys('levels', change.levels)),
    ...targets('aspect', ids(base.aspects), keys('aspects', change.aspects)),
    ...targets('practice area', areaIds, keys('areas', change.areas)),
    ...targets('practice', ids(practices), keys('practices', change.practices)),
    ...targets(
      'capability',
      ids(base.capabilities),
      keys('capabilities', change.capabilities),
    ),
    ...targets(
      'aspect',
      ids(base.aspects),
      (add.areas ?? []).map(({ id }, index) => ({
        id: id.split('.')[0],
        path: ['add', 'areas', index, 'id'],
      })),
    ),
    ...descriptorTargets(base.aspects, 'aspects', change.aspects),
    ...descriptorTargets(areas, 'areas', change.areas),
    ...nothingLeft(areaIds, overlay),
    ...switchedOffTwice(overlay),
  ];
}

interface Place {
  id: string;
  path: PropertyKey[];
}

function keys(field: string, changes: object = {}): Place[] {
  return Object.keys(changes).map(id => ({ id, path: ['change', field, id] }));
}

function descriptorTargets(
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

function nothingLeft(areaIds: string[], { switchOff = [], add }: Overlay) {
  const left = areaIds.filter(id => !switchOff.includes(id));
  return left.length > 0 || add?.areas?.length
    ? []
    : [
        error(
          ['switchOff'],
          'leaves no practice area',
          'a model has at least one',
        ),
      ];
}

/** Wording of what is not there would silently have no effect. */
function switchedOffTwice({ switchOff = [], change = {} }: Overlay) {
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
            `stands in '${off}', which is switched off`,
            'remove one of the two',
          ),
        ]
      : [];
  });
}
