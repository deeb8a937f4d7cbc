import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkModelFile, parseModel } from './modelFiles';
import { formatProblem } from './problems';

const folder = path.join(__dirname, 'fixtures');
const base = parseModel(
  readFileSync(path.join(folder, 'base.yaml'), 'utf8'),
  'base.yaml',
);
const known = 'model' in base ? [base.model] : [];

const files = readdirSync(path.join(folder, 'broken'));

function problemsOf(file: string) {
  const text = readFileSync(path.join(folder, 'broken', file), 'utf8');
  const result = checkModelFile(text, file, known);
  return {
    // The comments at the top of a file list the expected problems.
    expected: [...text.matchAll(/^# (\d+.*)$/gm)].map(
      ([, problem]) => `${file}:${problem}`,
    ),
    problems: 'problems' in result ? result.problems : result.warnings,
  };
}

describe('broken files', () => {
  it('extend a base without errors', () => {
    expect(known).toHaveLength(1);
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  it.each(files)('%s is reported with line, path and message', file => {
    const { expected, problems } = problemsOf(file);
    expect(expected).not.toHaveLength(0);
    expect(
      problems.map(({ hint, ...problem }) => formatProblem(problem)),
    ).toEqual(expected);
  });

  it('come with a hint unless the message says what is expected', () => {
    const silent = files
      .flatMap(file => problemsOf(file).problems)
      .filter(({ hint, message }) => !hint && !message.startsWith('must '));
    expect(silent).toEqual([]);
  });
});
