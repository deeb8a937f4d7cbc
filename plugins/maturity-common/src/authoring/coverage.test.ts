import { readFileSync } from 'node:fs';
import path from 'node:path';
import { areasOf } from '../model/lookup';
import { model } from './__testUtils__/cnmm';
import { areaLevelPlaces } from './rules/places';

const folder = path.join(__dirname, '../../../../docs/model-coverage');
const aspects = ['business-outcomes', 'people', 'process', 'policy'];

/** The practices named in a table, by `area level`. */
function namedIn(text: string): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  let area = '';
  let level = '';
  for (const line of text.split('\n')) {
    area = /^Practices of `(.+)`/.exec(line)?.[1] ?? area;
    level = /^### Level (\d)/.exec(line)?.[1] ?? level;
    const metBy = line.startsWith('| ') ? line.split('|').at(-2) : undefined;
    const slugs = [...(metBy ?? '').matchAll(/`([a-z0-9-]+)`/g)];
    const key = `${area} ${level}`;
    named.set(
      key,
      new Set([...(named.get(key) ?? []), ...slugs.map(([, slug]) => slug)]),
    );
  }
  return named;
}

/** The practices named in the tables of Technology, by area. */
function namedByArea(text: string): Map<string, string[]> {
  return new Map(
    text.split(/^## /m).flatMap(section => {
      const area = /^`(technology\..+)`$/m.exec(section)?.[1];
      const metBy = [...section.matchAll(/^\| .*\| (.*) \|$/gm)]
        .map(([, cell]) => cell)
        .join();
      const slugs = [...metBy.matchAll(/`([a-z0-9-]+)`/g)].map(
        ([, slug]) => slug,
      );
      return area ? [[area, [...new Set(slugs)].sort()] as const] : [];
    }),
  );
}

describe('docs/model-coverage', () => {
  it.each(aspects)(
    '%s.md names every practice of each level, and no other',
    aspect => {
      const named = namedIn(
        readFileSync(path.join(folder, `${aspect}.md`), 'utf8'),
      );
      const levels = areaLevelPlaces(model).filter(
        ({ area }) => area.id.split('.')[0] === aspect,
      );
      expect(levels.length).toBeGreaterThan(0);
      for (const { area, level } of levels) {
        const key = `${area.id} ${level.level}`;
        expect([key, [...(named.get(key) ?? [])].sort()]).toEqual([
          key,
          level.practices.map(({ id }) => id.slice(area.id.length + 1)).sort(),
        ]);
      }
    },
  );

  it('technology.md names every practice of each area, and no other', () => {
    const named = namedByArea(
      readFileSync(path.join(folder, 'technology.md'), 'utf8'),
    );
    const areas = areasOf(model).filter(({ id }) =>
      id.startsWith('technology.'),
    );
    expect(areas.length).toBeGreaterThan(0);
    for (const { id, levels } of areas) {
      expect([id, named.get(id)]).toEqual([
        id,
        levels
          .flatMap(({ practices }) => practices)
          .map(practice => practice.id.slice(id.length + 1))
          .sort(),
      ]);
    }
  });
});
