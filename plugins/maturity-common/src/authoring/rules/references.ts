import type { ModelDefinition } from '../../model/types';
import { error, knownIds, type Finding } from '../Finding';
import { practicePlaces } from './places';

/** What is named by its id exists. */
export function checkReferences(model: ModelDefinition): Finding[] {
  const capabilityIds = model.capabilities.map(({ id }) => id);
  const projectIds = model.projects.map(({ id }) => id);
  const capabilities = (ids: string[], path: PropertyKey[]) =>
    known('capability', capabilityIds, ids, path);
  const projects = (ids: string[] = [], path: PropertyKey[]) =>
    known('project', projectIds, ids, path);

  return [
    ...model.capabilities.flatMap((capability, index) =>
      projects(capability.projects, ['capabilities', index, 'projects']),
    ),
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
    ...practicePlaces(model).flatMap(({ practice, path }) => [
      ...capabilities(practice.capabilities, [...path, 'capabilities']),
      ...projects(practice.projects, [...path, 'projects']),
    ]),
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
