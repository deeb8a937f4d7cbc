import type { ModelDefinition } from '../../model/types';
import { error, type Finding, warning } from '../problems';
import { areaLevelPlaces, practicePlaces } from './places';

const MAX_PRACTICE_LENGTH = 140;
const MAX_PRACTICES = 6;

/** Checks that each level has two to six practices, and that they are short. */
export function checkPractices(model: ModelDefinition): Finding[] {
  const practices = practicePlaces(model);
  // A model may have no practices at all, but not for some levels only.
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
              `use at most ${MAX_PRACTICE_LENGTH}, so that it can be read at a glance`,
            ),
          ],
    ),
  ];
}

function checkCount(count: number, path: PropertyKey[]): Finding[] {
  const hint = 'two to four practices are expected, at most six';
  if (count === 0) return [error(path, 'has no practices', hint)];
  if (count === 1) return [warning(path, 'has only one practice', hint)];
  return count > MAX_PRACTICES
    ? [warning(path, `has ${count} practices`, hint)]
    : [];
}

interface TextPlace {
  /** The name to show in messages. */
  name: string;
  text: string;
  path: PropertyKey[];
}

/** Checks that no two levels and no two practices are worded alike. */
export function checkTexts(model: ModelDefinition): Finding[] {
  return [
    ...findDuplicates(descriptorTexts(model)),
    ...findDuplicates(practiceTexts(model)),
  ];
}

/** Checks that the shares of each figure add up to 100 at most. */
export function checkSurvey({ survey }: ModelDefinition): Finding[] {
  return (survey?.figures ?? []).flatMap(({ items }, index) => {
    const sum = items.reduce((total, { percent }) => total + percent, 0);
    return sum <= 100
      ? []
      : [
          warning(
            ['survey', 'figures', index, 'items'],
            `the shares add up to ${sum}`,
            'fine if several answers were possible, otherwise correct them',
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

/** Reports each of the texts that are alike, as any of them can be changed. */
function findDuplicates(places: TextPlace[]): Finding[] {
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
