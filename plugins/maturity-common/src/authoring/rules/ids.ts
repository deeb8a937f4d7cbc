import type { ModelDefinition } from '../../model/types';
import { error, type Finding } from '../Finding';
import { areaPlaces, practicePlaces } from './places';

/** Ids are unique among their kind and start with the id of their parent. */
export function checkIds(model: ModelDefinition): Finding[] {
  const areas = areaPlaces(model);
  const practices = practicePlaces(model);
  return [
    ...unique('level', listed('levels', model.levels)),
    ...unique('capability', listed('capabilities', model.capabilities)),
    ...unique('project', listed('projects', model.projects)),
    ...unique('aspect', listed('aspects', model.aspects)),
    ...unique(
      'practice area',
      areas.map(({ area, path }) => ({ id: area.id, path })),
    ),
    ...unique(
      'practice',
      practices.map(({ practice, path }) => ({ id: practice.id, path })),
    ),
    ...unique('figure', figures(model)),
    ...areas.flatMap(({ aspect, area, path }) =>
      startsWith(aspect.id, area.id, path),
    ),
    ...practices.flatMap(({ area, practice, path }) =>
      startsWith(area.id, practice.id, path),
    ),
  ];
}

interface IdPlace {
  id: string;
  path: PropertyKey[];
}

function listed(field: string, items: { id: string }[]): IdPlace[] {
  return items.map(({ id }, index) => ({ id, path: [field, index] }));
}

function figures({ survey }: ModelDefinition): IdPlace[] {
  return (survey?.figures ?? []).map(({ id }, index) => ({
    id,
    path: ['survey', 'figures', index],
  }));
}

function unique(kind: string, places: IdPlace[]): Finding[] {
  const seen = new Set<string>();
  return places.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      error(
        [...path, 'id'],
        `another ${kind} has the id '${id}'`,
        'ids must be unique in a model',
      ),
    ];
  });
}

function startsWith(parent: string, id: string, path: PropertyKey[]) {
  return id.startsWith(`${parent}.`)
    ? []
    : [
        error(
          [...path, 'id'],
          `must start with '${parent}.'`,
          'an id begins with the id of what it stands under',
        ),
      ];
}
