import type { ModelDefinition } from '../../model/types';
import { error, type Finding, warning } from '../problems';
import { areaLevelPlaces, practicePlaces } from './places';

const MAX_PRACTICE_LENGTH = 140;

/** Two to four practices stand at each level, and each is short. */
export function checkPractices(model: ModelDefinition): Finding[] {
  const practices = practicePlaces(model);
  // A model may have descriptors alone; half of each cannot be planned with.
  const counts =
    practices.length === 0
      ? []
      : areaLevelPlaces(model).flatMap(({ level, path }) =>
          checkCount(level.practices.length, [...path, 'practices']),
        );
  return [
    ...counts,
    ...practices.flatMap(({ practice, path }) =>
      practice.text.length <= MAX_PRACTICE_LENGTH
        ? []
        : [
            warning(
              [...path, 'text'],
              `has ${practice.text.length} characters`,
              `at most ${MAX_PRACTICE_LENGTH} are read at a glance`,
            ),
          ],
    ),
  ];
}

function checkCount(count: number, path: PropertyKey[]): Finding[] {
  const hint = 'two to four are expected';
  if (count === 0) return [error(path, 'has no practice', hint)];
  if (count === 1) return [warning(path, 'has only one practice', hint)];
  return count > 4 ? [warning(path, `has ${count} practices`, hint)] : [];
}

interface TextPlace {
  /** What to call the place in a message. */
  name: string;
  text: string;
  path: PropertyKey[];
}

/** No two levels, and no two practices, are described by the same words. */
export function checkTexts(model: ModelDefinition): Finding[] {
  return [...equal(descriptorTexts(model)), ...equal(practiceTexts(model))];
}

/** Shares of one figure add up to 100, unless several could be named. */
export function checkSurvey({ survey }: ModelDefinition): Finding[] {
  return (survey?.figures ?? []).flatMap(({ items }, index) => {
    const sum = items.reduce((total, { percent }) => total + percent, 0);
    return sum <= 100
      ? []
      : [
          warning(
            ['survey', 'figures', index, 'items'],
            `the shares add up to ${sum}`,
            'fine where several answers were possible; else correct them',
          ),
        ];
  });
}

function descriptorTexts(model: ModelDefinition): TextPlace[] {
  return [
    ...model.aspects.flatMap((aspect, a) =>
      aspect.levels.map(({ level, text }, index) => ({
        name: `${aspect.id} ${level}`,
        text,
        path: ['aspects', a, 'levels', index, 'text'],
      })),
    ),
    ...areaLevelPlaces(model).map(({ area, level, path }) => ({
      name: `${area.id} ${level.level}`,
      text: level.text,
      path: [...path, 'text'],
    })),
  ];
}

function practiceTexts(model: ModelDefinition): TextPlace[] {
  return practicePlaces(model).map(({ practice, path }) => ({
    name: practice.id,
    text: practice.text,
    path: [...path, 'text'],
  }));
}

/** Each of the equal ones is told, so that either can be changed. */
function equal(places: TextPlace[]): Finding[] {
  const groups = new Map<string, TextPlace[]>();
  for (const place of places) {
    const words = normalise(place.text);
    groups.set(words, [...(groups.get(words) ?? []), place]);
  }
  return [...groups.values()].flatMap(group =>
    group.length < 2
      ? []
      : group.map(place =>
          warning(
            place.path,
            `says the same as ${group
              .filter(other => other !== place)
              .map(({ name }) => name)
              .join(', ')}`,
            'say what sets it apart',
          ),
        ),
  );
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
