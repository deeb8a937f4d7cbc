import { findLevel, lastLevelOfModel } from '../../model/lookup';
import type { ModelDefinition } from '../../model/types';
import { error, type Finding } from '../Finding';
import { areaPlaces } from './places';

/**
 * Levels run upwards without a gap: those of the model from 0, those of an
 * aspect or area from 1 and not above the last of the model.
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

/** Only the first break is told: the rest follows from it. */
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
          `levels run from ${first} upwards, in order and without a gap`,
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
