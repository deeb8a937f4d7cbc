import { z } from 'zod';
import { YamlFile } from './YamlFile';

const schema = z.strictObject({
  list: z.array(z.strictObject({ name: z.string() })),
});

function problemsOf(text: string) {
  const result = YamlFile.parse('f.yaml', text).read(schema);
  return 'problems' in result
    ? result.problems.map(({ line, path, message }) => [line, path, message])
    : [];
}

describe('YamlFile', () => {
  it('reads YAML and JSON alike', () => {
    const value = { list: [{ name: 'a' }] };
    for (const text of ['list:\n  - name: a\n', '{"list":[{"name":"a"}]}']) {
      expect(YamlFile.parse('f', text).read(schema)).toEqual({ value });
    }
  });

  it('reports the line of the key, wherever its value begins', () => {
    expect(problemsOf('\nlist:\n  - name:\n      - a\n')).toEqual([
      [3, 'list.0.name', 'must be text'],
    ]);
  });

  it('reports the line of the nearest parent of a missing field', () => {
    expect(problemsOf('list:\n  - name: a\n  - {}\n')).toEqual([
      [3, 'list.1.name', 'is missing'],
    ]);
  });

  it('refuses aliases that multiply', () => {
    const levels = 'abcdefgh'
      .split('')
      .map((name, index, all) =>
        index === 0
          ? `${name}: &${name} [1, 1, 1, 1, 1, 1, 1, 1]`
          : `${name}: &${name} [${`*${all[index - 1]}, `.repeat(8)}]`,
      );
    expect(problemsOf(`${levels.join('\n')}\n`)).toEqual([
      [1, '', expect.stringContaining('Excessive alias count')],
    ]);
  });

  it.each([
    ['brackets', `list:\n  - ${'['.repeat(5_000_000)}`],
    ['dashes', `list:\n  ${'- '.repeat(100_000)}`],
    ['mappings', `list:\n  - ${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`],
  ])('refuses %s that are nested too deeply', (_, text) => {
    expect(problemsOf(text)).toEqual([[2, '', 'is nested too deeply']]);
  });

  it('does not confuse fields with properties of Object', () => {
    expect(problemsOf('list: []\nconstructor: 1\n')).toEqual([
      [2, 'constructor', 'unknown field'],
    ]);
    expect(problemsOf('toString: 1\n')).toEqual([
      [1, 'list', 'is missing'],
      [1, 'toString', 'unknown field'],
    ]);
  });
});
