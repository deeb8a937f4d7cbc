import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Practice, Project } from '../model/types';
import { model, warnings } from './__testUtils__/cnmm';
import { checkReference } from './checkReference';
import { checkModelFile } from './modelFiles';
import { modelReference } from './modelReference';
import type { FileProblem } from './problems';
import { areaLevelPlaces, practicePlaces } from './rules/places';

const root = path.join(__dirname, '../../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The rows of the table under a heading, without its head. */
function tableUnder(heading: string, text: string): string[][] {
  const section = text.split(/^#+ /m).find(part => part.startsWith(heading));
  return (section ?? '')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
}

describe('docs/model-format.md', () => {
  it('is up to date: if not, run `npm run model:docs`', () => {
    expect(read('docs/model-format.md')).toBe(modelReference());
  });
});

describe('docs/model-checks.md', () => {
  it('is up to date: if not, run `npm run model:docs`', () => {
    expect(read('docs/model-checks.md')).toBe(checkReference(model));
  });
});

describe('docs/model-authoring.md', () => {
  const text = read('docs/model-authoring.md');
  const examples = [...text.matchAll(/^```yaml\n((?:id|extends): .*?)^```/gms)];

  it('shows a model and an overlay without errors or warnings', () => {
    const results = examples.map(([, yaml]) =>
      checkModelFile(yaml, 'guide.yaml', [model]),
    );
    expect(results).toMatchObject([
      { model: { id: 'security-basics' }, warnings: [] },
      { model: { id: 'cnmm', policy: 'weakest' }, warnings: [] },
    ]);
  });
});

describe('docs/model-warnings.md', () => {
  it('lists exactly the warnings of the built-in model', () => {
    const listed = tableUnder('Warnings', read('docs/model-warnings.md'));
    expect(listed.map(([where, message]) => [where, message])).toEqual(
      warnings.map(warning => [placeOf(warning), warning.message]),
    );
    expect(listed.filter(([, , reason]) => !reason)).toEqual([]);
    expect(listed).toHaveLength(14);
  });
});

/** The id of the practice or figure that a warning is about. */
function placeOf({ path: field }: FileProblem): string | undefined {
  const practice = practicePlaces(model).find(place =>
    field.startsWith(`${place.path.join('.')}.`),
  );
  const [, , figure] = field.split('.');
  return practice?.practice.id ?? model.survey?.figures[Number(figure)].id;
}

describe('docs/model-technologies.md', () => {
  const text = read('docs/model-technologies.md');
  const statusOf = ({ status, since, partOf }: Project) =>
    [status, since && `since ${since}`, partOf && `(part of ${partOf})`]
      .filter(Boolean)
      .join(' ');

  it('lists every project that a practice names, and where', () => {
    const rows = tableUnder('Projects', text);
    // The source names them outside all areas, so no practice does.
    const outside = rows.filter(([, source]) => source === '-');
    expect(outside.map(([title]) => title)).toEqual(['Envoy']);
    expect(
      rows
        .filter(row => !outside.includes(row))
        .map(([title, , ours, , status, asOf]) => [title, ours, status, asOf]),
    ).toEqual(
      model.projects
        .map(project => ({ project, places: placesNaming(project.id) }))
        .filter(({ places }) => places !== '')
        .map(({ project, places }) => [
          project.title,
          places,
          statusOf(project),
          project.asOf,
        ]),
    );
  });

  it('shows that we name each project where the source does', () => {
    for (const [title, source, ours] of tableUnder('Projects', text)) {
      expect([title, ours]).toEqual([title, source]);
    }
  });

  it('lists every project that a capability recommends', () => {
    expect(tableUnder('What we recommend', text)).toEqual(
      model.projects
        .map(project => ({
          project,
          capabilities: model.capabilities.filter(({ projects }) =>
            projects.includes(project.id),
          ),
        }))
        .filter(({ capabilities }) => capabilities.length > 0)
        .map(({ project, capabilities }) => [
          project.title,
          capabilities.map(({ id }) => id).join(', '),
          statusOf(project),
          project.asOf,
        ]),
    );
  });

  it.each(tableUnder('Standards', text))('shows %s at %s', (name, places) => {
    const silent = placesIn(places).filter(
      ([id, level]) =>
        !wordsAt(id, level).toLowerCase().includes(name.toLowerCase()),
    );
    expect(silent).toEqual([]);
  });
});

/** `a.b 1, 2; c.d 3` as pairs of an area and a level. */
function placesIn(cell: string): [string, number][] {
  return cell.split('; ').flatMap(place => {
    const [id, ...levels] = place.split(/,? /);
    return levels.map((level): [string, number] => [id, Number(level)]);
  });
}

/** Everything that the model says about a level of an area. */
function wordsAt(id: string, level: number): string {
  const place = areaLevelPlaces(model).find(
    one => one.area.id === id && one.level.level === level,
  );
  return place ? JSON.stringify(place.level) : '';
}

/** Where practices of ours name a project. */
function placesNaming(projectId: string): string {
  const levels = new Map<string, Set<number>>();
  const names = ({ projects = [] }: Practice) => projects.includes(projectId);
  for (const { area, level, practice } of practicePlaces(model)) {
    if (names(practice)) {
      levels.set(area.id, (levels.get(area.id) ?? new Set()).add(level.level));
    }
  }
  return [...levels]
    .map(([id, numbers]) => `${id} ${[...numbers].join(', ')}`)
    .join('; ');
}
