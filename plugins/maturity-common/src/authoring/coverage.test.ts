import { readFileSync } from 'node:fs';
import path from 'node:path';
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
});
