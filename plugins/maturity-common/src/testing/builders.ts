import type { AssessedAnswer } from '../assessment/answer';
import type { Aspect, Model, PracticeArea } from '../model/types';

/**
 * Builds a practice area with two practices per level, of which the first needs
 * the capability `observability`.
 *
 * @public
 */
export function testArea(
  id: string,
  overrides: Partial<PracticeArea> & { lastLevel?: number } = {},
): PracticeArea {
  const { lastLevel = 5, ...rest } = overrides;
  return {
    id,
    title: `Area ${id}`,
    question: `Where are you in ${id}?`,
    why: `${id} matters.`,
    askedOn: ['Component'],
    levels: Array.from({ length: lastLevel }, (_, index) => ({
      level: index + 1,
      text: `Being at ${index + 1} of ${id}.`,
      practices: ['one', 'two'].map(name => ({
        id: `${id}.l${index + 1}-${name}`,
        text: `Practice ${name} of level ${index + 1}.`,
        capabilities: name === 'one' ? ['observability'] : [],
      })),
    })),
    ...rest,
  };
}

/** Builds an aspect of the given areas. @public */
export function testAspect(id: string, areas: PracticeArea[]): Aspect {
  return {
    id,
    title: `Aspect ${id}`,
    summary: `All of ${id}.`,
    levels: [],
    readiness: [],
    areas,
  };
}

/** Builds a model with levels 0 to 5 and two aspects of three and two areas. @public */
export function testModel(overrides: Partial<Model> = {}): Model {
  const titles = [
    'Not started',
    'Build',
    'Operate',
    'Scale',
    'Improve',
    'Adapt',
  ];
  return {
    id: 'test',
    title: 'Test model',
    version: '1.0.0',
    hash: 'test-hash',
    policy: 'median',
    levels: titles.map((title, level) => ({
      level,
      id: title.toLowerCase().replace(' ', '-'),
      title,
      summary: `What ${title} means.`,
    })),
    aspects: [
      testAspect('people', [
        testArea('people.culture', { askedOn: ['Group'] }),
        testArea('people.skills', { askedOn: ['Group'] }),
        testArea('people.ai', { lastLevel: 4 }),
      ]),
      testAspect('technology', [
        testArea('technology.runtime'),
        testArea('technology.release'),
      ]),
    ],
    capabilities: [
      {
        id: 'observability',
        title: 'Observability',
        text: 'Metrics, logs and traces.',
        addition: false,
        projects: [],
        links: [],
      },
    ],
    projects: [],
    ...overrides,
  };
}

/** Builds an answer at a level. @public */
export function assessedAt(
  level: number,
  practices?: string[],
): AssessedAnswer {
  return { state: 'assessed', level, ...(practices && { practices }) };
}
