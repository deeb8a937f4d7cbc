import { findLevel, lastLevelOfModel } from '../../model/lookup';
import type { ModelDefinition } from '../../model/types';
import { error, type Finding, knownIds } from '../problems';
import { areaPlaces, practicePlaces } from './places';

/** Checks that ids are unique and start with the id of their parent. */
export function checkIds(model: ModelDefinition): Finding[] {
  const areas = areaPlaces(model);
  const practices = practicePlaces(model);
  return [
    ...unique('level', listed('levels', model.levels)),
    ...unique('capability', listed('capabilities', model.capabilities)),
    ...unique('project', listed('projects', model.projects)),
    ...unique('check', listed('checks', model.checks ?? [])),
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
        'ids must be unique within a model',
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
          'an id starts with the id of its parent',
        ),
      ];
}

/**
 * Checks that levels run upwards without gaps: those of the model from 0, those
 * of aspects and areas from 1, up to the last level of the model at most.
 */
export function checkLevels(model: ModelDefinition): Finding[] {
  return [
    ...inOrder(model.levels, 0, ['levels']),
    ...model.aspects.flatMap((aspect, index) =>
      withinModel(model, aspect.levels, ['aspects', index, 'levels']),
    ),
    ...areaPlaces(model).flatMap(({ area, path }) =>
      withinModel(model, area.levels, [...path, 'levels']),
    ),
    ...surveyLevels(model),
  ];
}

function withinModel(
  model: ModelDefinition,
  levels: { level: number }[],
  path: PropertyKey[],
): Finding[] {
  const last = lastLevelOfModel(model);
  const above = levels.findIndex(({ level }) => level > last);
  return above < 0
    ? inOrder(levels, 1, path)
    : [
        error(
          [...path, above, 'level'],
          `the model has no level ${levels[above].level}`,
          `its last level is ${last}`,
        ),
      ];
}

/** Reports only the first level that is out of order: the rest follows from it. */
function inOrder(
  levels: { level: number }[],
  first: number,
  path: PropertyKey[],
): Finding[] {
  const broken = levels.findIndex(({ level }, i) => level !== first + i);
  return broken < 0
    ? []
    : [
        error(
          [...path, broken, 'level'],
          `must be ${first + broken}, not ${levels[broken].level}`,
          `levels run upwards from ${first}, in order and without gaps`,
        ),
      ];
}

function surveyLevels(model: ModelDefinition): Finding[] {
  return (model.survey?.figures ?? []).flatMap((figure, f) =>
    figure.items.flatMap(({ level }, i) =>
      level === undefined || findLevel(model, level)
        ? []
        : [
            error(
              ['survey', 'figures', f, 'items', i, 'level'],
              `the model has no level ${level}`,
              `its last level is ${lastLevelOfModel(model)}`,
            ),
          ],
    ),
  );
}

/** Checks that the model has everything that it refers to by id. */
export function checkReferences(model: ModelDefinition): Finding[] {
  const capabilityIds = model.capabilities.map(({ id }) => id);
  const projectIds = model.projects.map(({ id }) => id);
  const capabilities = (ids: string[], path: PropertyKey[]) =>
    known('capability', capabilityIds, ids, path);
  const projects = (ids: string[] = [], path: PropertyKey[]) =>
    known('project', projectIds, ids, path);
  const practiceIds = practicePlaces(model).map(({ practice }) => practice.id);
  const practices = (ids: string[] = [], path: PropertyKey[]) =>
    known('practice', practiceIds, ids, path);

  return [
    ...model.capabilities.flatMap((capability, index) => [
      ...projects(capability.projects, ['capabilities', index, 'projects']),
      ...projects(capability.foundBy?.projects, [
        'capabilities',
        index,
        'foundBy',
        'projects',
      ]),
    ]),
    ...model.projects.flatMap(({ id, partOf, useInstead }, index) => {
      const others = projectIds.filter(other => other !== id);
      return [
        ...known('other project', others, partOf ? [partOf] : [], [
          'projects',
          index,
          'partOf',
        ]),
        ...known('other project', others, useInstead ?? [], [
          'projects',
          index,
          'useInstead',
        ]),
      ];
    }),
    ...areaPlaces(model).flatMap(({ area, path }) =>
      capabilities(area.about ?? [], [...path, 'about']),
    ),
    ...practicePlaces(model).flatMap(({ practice, path }) => [
      ...capabilities(practice.capabilities, [...path, 'capabilities']),
      ...projects(practice.projects, [...path, 'projects']),
    ]),
    ...(model.checks ?? []).flatMap(
      ({ supports, contradicts, uses }, index) => [
        ...practices(supports, ['checks', index, 'supports']),
        ...practices(contradicts, ['checks', index, 'contradicts']),
        ...capabilities(uses ?? [], ['checks', index, 'uses']),
      ],
    ),
  ];
}

function known(
  kind: string,
  knownOnes: string[],
  ids: string[],
  path: PropertyKey[],
): Finding[] {
  return ids.flatMap((id, index) => {
    if (knownOnes.includes(id)) return [];
    const message = `the model has no ${kind} '${id}'`;
    const at = path.at(-1) === 'partOf' ? path : [...path, index];
    return [error(at, message, knownIds(knownOnes, id))];
  });
}
