import type { ModelDefinition } from '../../model/types';
import { error, warning, type Finding } from '../Finding';
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
