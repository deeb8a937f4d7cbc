import { stringify } from 'yaml';
import { testModel } from '../testing';
import { resolveModels } from './modelFiles';
import { practicePlaces } from './rules/places';

const { hash, ...builtIn } = testModel();
for (const { practice } of practicePlaces(builtIn)) {
  // The builder words the practices of all areas alike, which gives warnings.
  practice.text = `${practice.id} is done.`;
}

function file(name: string, content: object) {
  return { file: name, text: stringify(content) };
}

function overlay(id: string, rest: object = {}) {
  return { extends: 'test', id, title: id, version: '2', ...rest };
}

function idsOf(result: ReturnType<typeof resolveModels>) {
  return 'models' in result ? result.models.map(({ id }) => id) : result;
}

describe('resolveModels', () => {
  it('serves the built-in models if there are no files', () => {
    expect(resolveModels([], [builtIn])).toEqual({
      models: [builtIn],
      warnings: [],
    });
  });

  it('serves models after the built-in one, in the order of the files', () => {
    const files = [
      file('b.yaml', { ...builtIn, id: 'b' }),
      file('a.yaml', { ...builtIn, id: 'a' }),
    ];
    expect(idsOf(resolveModels(files, [builtIn]))).toEqual(['test', 'b', 'a']);
  });

  it('replaces the base by an overlay with the same id, in the order of the files', () => {
    const files = [
      file('one.yaml', overlay('test', { switchOff: ['people.ai'] })),
      file('beside.yaml', overlay('beside', { switchOff: ['people.skills'] })),
    ];
    const result = resolveModels(files, [builtIn, { ...builtIn, id: 'z' }]);
    expect(result).toMatchObject({
      models: [
        {
          id: 'test',
          version: '2',
          aspects: [
            { areas: [{ id: 'people.culture' }, { id: 'people.skills' }] },
            {},
          ],
        },
        { id: 'z' },
        // Extends the result of the first overlay.
        { id: 'beside', aspects: [{ areas: [{ id: 'people.culture' }] }, {}] },
      ],
    });
  });

  it('lets an overlay extend only models of earlier files', () => {
    const own = file('own.yaml', { ...builtIn, id: 'own' });
    const over = file('over.yaml', overlay('over', { extends: 'own' }));
    expect(idsOf(resolveModels([own, over], [builtIn]))).toEqual([
      'test',
      'own',
      'over',
    ]);
    const early = resolveModels([over, own], [builtIn]);
    const problems = 'problems' in early ? early.problems : [];
    expect(problems[0]).toEqual({
      severity: 'error',
      file: 'over.yaml',
      line: 1,
      path: 'extends',
      message: "there is no model 'own'",
      hint: 'known: test',
    });
  });

  it.each([
    ['a whole model', { ...builtIn }],
    ['an overlay of another', overlay('test', { extends: 'z' })],
  ])('refuses %s with the id of a model', (_, content) => {
    const result = resolveModels(
      [file('a.yaml', content)],
      [builtIn, { ...builtIn, id: 'z' }],
    );
    expect(result).toMatchObject({
      problems: [
        {
          severity: 'error',
          file: 'a.yaml',
          path: 'id',
          message: "another model has the id 'test'",
        },
      ],
    });
  });

  it('serves nothing if a file has an error, and reports on all files', () => {
    const wordy = structuredClone(builtIn);
    wordy.aspects[0].areas[0].levels[0].practices[0].text = 'x'.repeat(141);
    const files = [
      file('wordy.yaml', { ...wordy, id: 'wordy' }),
      file('none.yaml', overlay('a', { switchOff: ['people.none'] })),
      file('empty.yaml', {}),
    ];
    const result = resolveModels(files, [builtIn]);
    const problems = 'problems' in result ? result.problems : [];
    expect(new Set(problems.map(problem => problem.file))).toEqual(
      new Set(['wordy.yaml', 'none.yaml', 'empty.yaml']),
    );
  });

  it('reports for an overlay only what comes from the overlay itself', () => {
    const wordy = structuredClone(builtIn);
    wordy.aspects[0].areas[0].levels[0].practices[0].text = 'x'.repeat(141);
    const quiet = resolveModels([file('a.yaml', overlay('a'))], [wordy]);
    expect(quiet).toMatchObject({ warnings: [] });

    const id = wordy.aspects[0].areas[0].levels[0].practices[1].id;
    const change = { practices: { [id]: { text: 'y'.repeat(150) } } };
    const loud = resolveModels(
      [file('a.yaml', overlay('a', { change }))],
      [wordy],
    );
    expect(loud).toMatchObject({
      warnings: [
        {
          severity: 'warning',
          file: 'a.yaml',
          // extends, id, title, version, change, practices, the practice, text
          line: 8,
          path: `change.practices.${id}.text`,
          message: 'has 150 characters',
        },
      ],
    });
  });
});
