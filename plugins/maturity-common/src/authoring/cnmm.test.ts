import { areasOf } from '../model/lookup';
import { model } from './__testUtils__/cnmm';

/** The contents of the source: aspects, their areas and last levels. */
const source: [string, [string, number][]][] = [
  ['Business outcomes', [['Business outcomes', 5]]],
  [
    'People',
    [
      ['Organisational change', 5],
      ['Teams and decentralisation', 5],
      ['Upskilling', 5],
      ['Security', 5],
      ['Culture', 5],
      // The source says that level 5 is outside its remit.
      ['AI', 4],
    ],
  ],
  [
    'Process',
    [
      ['Audit and logs', 5],
      ['Software integration and release', 5],
      ['Security', 5],
    ],
  ],
  [
    'Policy',
    [
      ['Policy creation', 5],
      ['Implementation and compliance', 5],
      ['AI', 5],
    ],
  ],
  [
    'Technology',
    [
      ['Architecture and solution design', 5],
      ['Platforms and infrastructure', 5],
      ['Application patterns and refactoring', 5],
      ['Container and runtime management', 5],
      ['Application release and operations', 5],
      ['Testing and issue detection', 5],
      ['Security and policy', 5],
      ['Cost efficiency, resource usage and sustainability', 5],
      ['AI', 5],
    ],
  ],
];

// Titles are British; ids keep the spelling of the source, as answers refer to them.
const slugOf = (title: string) =>
  title
    .toLowerCase()
    .replace(/,/g, '')
    .replace(/ /g, '-')
    .replace('organisational', 'organizational')
    .replace('decentralisation', 'decentralization');

describe('the built-in model', () => {
  it('has the six levels of the source and the aspects in its order', () => {
    expect(model.levels.map(({ title }) => title)).toEqual([
      'Not started',
      'Build',
      'Operate',
      'Scale',
      'Improve',
      'Adapt',
    ]);
    expect(model.aspects.map(({ title }) => title)).toEqual(
      source.map(([title]) => title),
    );
  });

  it.each(source)(
    '%s has its areas, descriptors and readiness',
    (title, areas) => {
      const aspect = model.aspects.find(one => one.title === title);
      expect(aspect?.id).toBe(slugOf(title));
      expect(aspect?.areas.map(({ id }) => id)).toEqual(
        areas.map(([area]) => `${slugOf(title)}.${slugOf(area)}`),
      );
      expect(aspect?.levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
      expect(aspect?.readiness.length).toBeGreaterThanOrEqual(3);
    },
  );

  const levels = source.flatMap(([aspect, areas]) =>
    areas.flatMap(([area, last]) =>
      Array.from({ length: last }, (_, index) => ({
        id: `${slugOf(aspect)}.${slugOf(area)}`,
        level: index + 1,
      })),
    ),
  );

  it('has exactly 22 areas and 109 levels', () => {
    // 1 + 6 + 3 + 3 + 9 = 22; 22 * 5 - 1 = 109
    expect(areasOf(model)).toHaveLength(22);
    expect(levels).toHaveLength(109);
    expect(areasOf(model).flatMap(area => area.levels)).toHaveLength(109);
  });

  it.each(levels)(
    '$id $level is easy to read and can be checked',
    ({ id, level }) => {
      const area = areasOf(model).find(one => one.id === id);
      const found = area?.levels.find(one => one.level === level);
      const words = found?.text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(25);
      expect(words).toBeLessThanOrEqual(60);
      expect(found?.practices.length).toBeGreaterThanOrEqual(2);
      expect(found?.practices.length).toBeLessThanOrEqual(6);
      for (const practice of found?.practices ?? []) {
        expect(practice.text.length).toBeLessThanOrEqual(140);
        expect(practice.text).toMatch(/^[^.].*\.$/);
        expect(practice.evidence).toBeTruthy();
      }
    },
  );

  it('asks each area on known kinds, with a link to its source', () => {
    const kinds = new Set(areasOf(model).flatMap(({ askedOn }) => askedOn));
    expect([...kinds].sort()).toEqual([
      'Component',
      'Domain',
      'Group',
      'System',
    ]);
    expect(areasOf(model).filter(area => !area.source)).toEqual([]);
  });

  it('has the 13 capabilities of the white paper and three others, all needed', () => {
    const ours = model.capabilities.filter(({ addition }) => addition);
    expect(model.capabilities).toHaveLength(16);
    expect(ours.map(({ id }) => id)).toEqual([
      'ai-and-model-serving',
      'cost-management',
      'resilience-testing',
    ]);
    const needed = new Set(
      areasOf(model)
        .flatMap(area => area.levels)
        .flatMap(level => level.practices)
        .flatMap(practice => practice.capabilities),
    );
    expect(needed.size).toBe(16);
  });
});
