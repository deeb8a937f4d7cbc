import { readFileSync } from 'node:fs';
import path from 'node:path';
import { areasOf } from '../model/lookup';
import { model as builtIn } from './__testUtils__/cnmm';
import { resolveModels } from './modelFiles';

const folder = path.join(__dirname, '../../../../examples/models');
const fileOf = (file: string) => ({
  file,
  text: readFileSync(path.join(folder, file), 'utf8'),
});

function served(...files: string[]) {
  const result = resolveModels(files.map(fileOf), [builtIn]);
  if ('problems' in result) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result;
}

describe('the example models', () => {
  it('are served without warnings, one of them in place of the built-in model', () => {
    const { models, warnings } = served(
      'cnmm-without-ai.yaml',
      'platform-engineering.yaml',
    );
    expect(warnings).toEqual([]);
    expect(models.map(({ id, version }) => [id, version])).toEqual([
      ['cnmm', '4.0.1+shop.1'],
      ['platform-engineering', '1.0.0'],
    ]);
  });

  it('have the five aspects and four levels of platform engineering', () => {
    const [, model] = served('platform-engineering.yaml').models;
    expect(model.levels.map(({ title }) => title)).toEqual([
      'Not started',
      'Provisional',
      'Operational',
      'Scalable',
      'Optimizing',
    ]);
    expect(model.aspects.map(({ title }) => title)).toEqual([
      'Investment',
      'Adoption',
      'Interfaces',
      'Operations',
      'Measurement',
    ]);
    for (const { areas } of model.aspects) {
      expect(areas).toHaveLength(1);
      expect(areas[0].levels).toHaveLength(4);
      for (const { text, practices } of areas[0].levels) {
        const words = text.split(/\s+/).length;
        expect(words).toBeGreaterThanOrEqual(25);
        expect(words).toBeLessThanOrEqual(60);
        expect([2, 3]).toContain(practices.length);
      }
    }
  });

  it('use the capability ids of the built-in model, so that providers count for both', () => {
    const [, model] = served('platform-engineering.yaml').models;
    const known = builtIn.capabilities.map(({ id }) => id);
    expect(model.capabilities.filter(({ id }) => !known.includes(id))).toEqual(
      [],
    );
  });

  it('remove three areas of the built-in model and add one', () => {
    const [model] = served('cnmm-without-ai.yaml').models;
    const ids = areasOf(model).map(({ id }) => id);
    const before = areasOf(builtIn).map(({ id }) => id);
    expect(before.filter(id => !ids.includes(id))).toEqual([
      'people.ai',
      'policy.ai',
      'technology.ai',
    ]);
    expect(ids.filter(id => !before.includes(id))).toEqual([
      'technology.backup-and-restore',
    ]);
  });
});
