import { testArea, testAspect, testModel } from '../testing';
import { parseAssessments } from './parseAssessments';

const model = testModel();

function problemsOf(text: string) {
  const result = parseAssessments(text, 'a.yaml', [model]);
  return 'problems' in result ? result.problems : [];
}

const valid = `
assessments:
  - entityRef: Component:Default/Checkout
    submittedAt: 2026-10-12T09:30:00Z
    submittedBy: user:default/ana
    answers:
      technology.runtime:
        state: assessed
        level: 3
`;

describe('parseAssessments', () => {
  it('reads a file, with refs in lower case and the model filled in', () => {
    expect(parseAssessments(valid, 'a.yaml', [model])).toEqual({
      assessments: [
        {
          entityRef: 'component:default/checkout',
          model: 'test',
          submittedAt: '2026-10-12T09:30:00Z',
          submittedBy: 'user:default/ana',
          answers: { 'technology.runtime': { state: 'assessed', level: 3 } },
        },
      ],
    });
  });

  it.each([
    ['a level that does not exist', 'level: 3', 'level: 9', 9, 'level'],
    ['another area', 'technology.runtime', 'technology.none', 7, ''],
    [
      'an area that only JavaScript knows',
      'technology.runtime',
      '__proto__',
      7,
      '',
    ],
    ['a ref without a kind', 'Component:Default/Checkout', 'checkout', 3, ''],
    ['a time without a zone', '09:30:00Z', '09:30:00', 4, ''],
  ])('reports the file and line of %s', (_, from, to, line, end) => {
    const problems = problemsOf(valid.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'a.yaml', line });
    expect(problems[0].path).toMatch(
      new RegExp(`^assessments\\.0\\b.*${end}$`),
    );
  });

  it.each([
    ['another state', 'assessed', 'done', 8, 'must be one of: assessed, '],
    ['no state', 'state: assessed', 'note: hm', 7, 'is missing'],
  ])('says what to write instead of %s', (_, from, to, line, message) => {
    expect(problemsOf(valid.replace(from, to))).toEqual([
      expect.objectContaining({
        line,
        path: 'assessments.0.answers.technology.runtime.state',
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it('reports the line of a syntax error', () => {
    expect(problemsOf('assessments:\n  - [1\n')[0]).toMatchObject({
      file: 'a.yaml',
      line: 3,
      path: 'assessments.0',
    });
  });

  it('refuses a kind that is not assessed, if kinds are given', () => {
    const read = (kinds: string[]) =>
      parseAssessments(valid, 'a.yaml', [model], kinds);
    expect(read(['system', 'component'])).toHaveProperty('assessments');
    expect(read(['system', 'group'])).toEqual({
      problems: [
        {
          severity: 'error',
          file: 'a.yaml',
          line: 3,
          path: 'assessments.0.entityRef',
          message: "'component' is not assessed, only system, group",
        },
      ],
    });
  });

  it('checks what names no model against the first one', () => {
    const other = testModel({
      id: 'other',
      aspects: [testAspect('people', [testArea('people.ai')])],
    });
    expect(parseAssessments(valid, 'a.yaml', [model, other])).toMatchObject({
      assessments: [{ model: 'test' }],
    });
    expect(parseAssessments(valid, 'a.yaml', [other, model])).toMatchObject({
      problems: [{ message: "model other has no area 'technology.runtime'" }],
    });
  });

  it('lists the known models', () => {
    const problems = problemsOf(
      valid.replace('submittedAt', 'model: other\n    submittedAt'),
    );
    expect(problems[0].message).toBe('must be one of: test');
  });

  it('stops after a hundred problems, of one item or of many', () => {
    const answers = Object.fromEntries(
      Array.from({ length: 900 }, (_, index) => [`people.x${index}`, 'no']),
    );
    const entry = { entityRef: 'a', answers };
    for (const entries of [[entry], Array(50).fill(entry)]) {
      expect(problemsOf(JSON.stringify({ assessments: entries }))).toHaveLength(
        100,
      );
    }
  });

  it('reads ten thousand assessments at once, and no more', () => {
    const entry = {
      entityRef: 'component:default/checkout',
      submittedAt: '2026-10-12T09:30:00Z',
      submittedBy: 'user:default/ana',
      answers: {},
    };
    const text = (count: number) =>
      JSON.stringify({ assessments: Array(count).fill(entry) });
    expect(problemsOf(text(10_000))).toEqual([]);
    expect(problemsOf(text(10_001))).toEqual([
      expect.objectContaining({
        path: 'assessments.10000',
        message: 'is one of more than 10000',
      }),
    ]);
  });
});
