import type { ModelDefinition, Project } from '../../model/types';
import { error, type Finding, warning } from '../problems';
import { practicePlaces } from './places';

const FIRST_SANDBOX_LEVEL = 4;

/**
 * Checks the rule of the Cloud Native Maturity Model on technologies: it names
 * graduated and incubating CNCF projects, sandbox projects from level 4, and
 * nothing else. Archived and retired projects are never recommended.
 */
export function checkTechnologies(model: ModelDefinition): Finding[] {
  const projects = new Map(model.projects.map(one => [one.id, one]));
  const named = (ids: string[] = [], path: PropertyKey[]) =>
    ids.flatMap((id, index) => {
      const project = projects.get(id);
      return project ? [{ project, path: [...path, index] }] : [];
    });
  return [
    ...practicePlaces(model).flatMap(({ practice, level, path }) =>
      named(practice.projects, [...path, 'projects']).flatMap(place =>
        isAllowed(place.project, level.level)
          ? []
          : [breach(place.project, 'names', place.path)],
      ),
    ),
    ...model.capabilities.flatMap((capability, index) =>
      named(capability.projects, ['capabilities', index, 'projects']).flatMap(
        place =>
          isAllowed(place.project)
            ? []
            : [breach(place.project, 'recommends', place.path)],
      ),
    ),
    ...model.projects.flatMap((project, index) =>
      named(project.useInstead, ['projects', index, 'useInstead']).flatMap(
        place =>
          hasEnded(place.project)
            ? [breach(place.project, 'recommends', place.path)]
            : [],
      ),
    ),
    ...model.projects.flatMap((project, index) =>
      hasEnded(project) && !project.useInstead?.length
        ? [
            warning(
              ['projects', index],
              `${project.title} ${statusOf(project)}`,
              'name the replacement in useInstead',
            ),
          ]
        : [],
    ),
  ];
}

function isAllowed({ status }: Project, level: number = 0): boolean {
  return (
    status === 'graduated' ||
    status === 'incubating' ||
    (status === 'sandbox' && level >= FIRST_SANDBOX_LEVEL)
  );
}

function hasEnded({ status }: Project): boolean {
  return status === 'archived' || status === 'retired';
}

function breach(
  project: Project,
  verb: 'names' | 'recommends',
  path: PropertyKey[],
): Finding {
  const message = `${verb} ${project.title}, which ${statusOf(project)}`;
  const finding = verb === 'recommends' && hasEnded(project) ? error : warning;
  return finding(path, message, advice(project, verb));
}

function statusOf({ status, asOf }: Project): string {
  const texts: Record<Project['status'], string> = {
    graduated: 'is a graduated CNCF project',
    incubating: 'is an incubating CNCF project',
    sandbox: 'is a CNCF sandbox project',
    archived: 'has been archived by the CNCF',
    retired: 'has been retired by its maintainers',
    external: 'is not a CNCF project',
  };
  return `${texts[status]} (as of ${asOf})`;
}

function advice(project: Project, verb: 'names' | 'recommends'): string {
  if (hasEnded(project) && project.useInstead?.length) {
    return `use instead: ${project.useInstead.join(', ')}`;
  }
  return project.status === 'sandbox' && verb === 'names'
    ? `sandbox projects may be named from level ${FIRST_SANDBOX_LEVEL}`
    : 'choose a graduated or incubating CNCF project';
}
