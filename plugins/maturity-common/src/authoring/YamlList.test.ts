import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { YamlFile } from './YamlFile';
import { readYamlList } from './YamlList';

const anything = z.unknown();
const shell = z.strictObject({
  list: z.array(z.never()),
  other: z.unknown().optional(),
});

/** Everything that a file has come to, and the number of steps it took. */
function read(text: string) {
  const steps = readYamlList('f.yaml', text, 'list');
  const items: YamlFile[] = [];
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { items, count, end: step.value };
    if (step.value.item) items.push(step.value.item);
  }
}

function valuesOf(text: string) {
  const { items, end } = read(text);
  if ('problem' in end) return { problem: end.problem.message };
  const results = [
    ...items.map(item => item.read(anything)),
    end.rest.read(shell),
  ];
  const problems = results.flatMap(result =>
    'problems' in result
      ? result.problems.map(({ line, path, message }) => [line, path, message])
      : [],
  );
  return problems.length > 0
    ? { problems }
    : {
        values: results
          .slice(0, -1)
          .map(result => 'value' in result && result.value),
      };
}

const styles: Record<string, (value: unknown) => string> = {
  YAML: value => stringify(value, { aliasDuplicateObjects: false }),
  'YAML with Windows line breaks': value =>
    stringify(value, { aliasDuplicateObjects: false }).replaceAll('\n', '\r\n'),
  'YAML with lists at the indentation of their fields': value =>
    stringify(value, { indentSeq: false, aliasDuplicateObjects: false }),
  'YAML in flow style': value =>
    stringify(value, {
      collectionStyle: 'flow',
      lineWidth: 20,
      aliasDuplicateObjects: false,
    }),
  JSON: value => JSON.stringify(value),
  'indented JSON': value => JSON.stringify(value, null, 2),
};

describe('readYamlList', () => {
  it.each(Object.entries(styles))(
    'reads the same items of %s as reading the file as a whole',
    (_style, write) => {
      const text = fc.oneof(
        fc.string(),
        fc.constantFrom(
          '- a',
          'a: b',
          '# no',
          'a\n\nb\n',
          '[',
          '{}',
          '*x',
          ',',
        ),
      );
      const value = fc.letrec(tie => ({
        value: fc.oneof(
          { maxDepth: 3 },
          text,
          fc.integer(),
          fc.constant(null),
          fc.array(tie('value'), { maxLength: 3 }),
          fc.dictionary(text, tie('value'), { maxKeys: 3 }),
        ),
      })).value;
      const document = fc.record(
        {
          before: value,
          list: fc.array(value, { maxLength: 5 }),
          other: value,
        },
        { requiredKeys: ['list'] },
      );
      fc.assert(
        fc.property(document, ({ before: _before, ...content }) => {
          const written = write(content);
          expect(valuesOf(written)).toEqual({ values: parse(written).list });
        }),
      );
    },
  );

  it('reads what people write', () => {
    const text = `
# A comment
list:   # of things

  # The first
  - a: 1

    b: |
      two

      lines
  -   - nested
      - list
  - &anchor { c: [1, 2,], d: *anchor2 }
  # The last
  - "text"

other: [1, 2]
`.replace('*anchor2', '3');
    expect(valuesOf(text)).toEqual({
      values: [
        { a: 1, b: 'two\n\nlines\n' },
        ['nested', 'list'],
        { c: [1, 2], d: 3 },
        'text',
      ],
    });
    expect(valuesOf('{ list: [ 1, [2], {a: 3}, b: 4, ] }')).toEqual({
      values: [1, [2], { a: 3 }, { b: 4 }],
    });
    expect(valuesOf('list: [ ]')).toEqual({ values: [] });
    expect(valuesOf('list:\n-\n- ~\n')).toEqual({ values: [null, null] });
  });

  it.each([
    ['list: [{} {}]', 1],
    ['list: ["a" "b"]', 1],
    ['list: [[1] [2]]', 1],
    ['list: [1, , 2]', 1],
    ['list: [1, 2', 1],
    ['list:\n  - {a: 1}\n  {b: 2}\n', 2],
    ['list:\n  - "a"\n  "b"\n', 2],
    ['list:\n  - a: 1\n - b: 1\n', 2],
    ['list:\n  - a: 1\n  &x\n', 3],
    ['list:\n  - a: 1\n  - b: 1\n    b: 2\n', 4],
    ['list:\n  - a\nunknown: 1\n', 3],
    ['list:\n  - [1\nother: 2\n', 3],
    ['other: 1', 1],
    ['[1, 2]', 1],
    ['', 1],
  ])('names the line of what is wrong with %j', (text, line) => {
    expect(valuesOf(text).problems?.at(0)?.at(0)).toBe(line);
  });

  it.each([
    ['list: [, 1]', { problem: 'has a comma before the first item' }],
    ['list: []\n---\nlist: []', { problem: 'must be a single document' }],
    [
      'list:\n  - a: 1\n   - b: 1\n',
      { problem: 'must have all items at the same column' },
    ],
    [
      'list:\n  - &a 1\n  - *a\n',
      { problems: [[3, 'list.1', "unknown anchor 'a'"]] },
    ],
    [
      'list: []\nlist: [1]\n',
      { problems: [[2, '', 'Map keys must be unique']] },
    ],
  ])('says what is wrong with %j', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  it.each([
    ['fields', 'a:\n'.repeat(100_000), 'more than 1000 entries'],
    [
      'fields of an item',
      `list:\n - {${'b: 1, '.repeat(5000)}}`,
      'more than 1000 entries',
    ],
    [
      'items of another list',
      `a: [${'1,'.repeat(5000)}]`,
      'more than 1000 entries',
    ],
    ['text', `list:\n - a: ${'b '.repeat(60_000)}`, 'a text of more than'],
    ['white space', `list: ${' '.repeat(200_000)}[]`, 'a text of more than'],
    ['comments', '# a:\n'.repeat(200_000), 'too long before or after'],
    ['blank lines', `a:${'\n'.repeat(90_000)}b: 1`, 'too long before or after'],
    ['documents', '---\n'.repeat(20_000), 'too long before or after'],
    [
      'small lists',
      `list:\n - [${`[${'1,'.repeat(900)}],`.repeat(50)}]`,
      'an item that is too long',
    ],
    ['brackets', `list: ${'['.repeat(90_000)}`, 'nested too deeply'],
    ['dashes', `list:\n  ${'- '.repeat(40_000)}`, 'nested too deeply'],
  ])('stops at too many or too long: %s', (_what, text, message) => {
    const { end, count } = read(text);
    expect(end).toHaveProperty(
      'problem.message',
      expect.stringContaining(message),
    );
    // There are five hundred tokens in a step.
    expect(count).toBeLessThan(50);
  });

  it('pauses after each of many items', () => {
    const { items, count } = read(`list: [${'{a: 1},'.repeat(20_000)}]`);
    expect(items).toHaveLength(20_000);
    expect(count).toBeGreaterThan(20_000);
  });
});
