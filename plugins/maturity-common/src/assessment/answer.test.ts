import { assessedAt, testModel } from '../testing';
import { checkAnswer } from './answer';

const model = testModel();
const scheme = 'javascript';
const check = (value: unknown, areaId = 'technology.runtime') =>
  checkAnswer(model, areaId, value);

describe('checkAnswer', () => {
  it.each([
    ['an assessed level', assessedAt(3)],
    [
      'a not applicable answer',
      { state: 'not-applicable', reason: 'A library.' },
    ],
    ['an unknown answer', { state: 'unknown', note: 'Ask the platform team.' }],
  ])('accepts %s', (_, answer) => {
    expect(check(answer)).toEqual({ answer });
  });

  it('accepts practices of higher levels and removes duplicates', () => {
    const practice = 'technology.runtime.l4-one';
    expect(check(assessedAt(2, [practice, practice]))).toEqual({
      answer: assessedAt(2, [practice]),
    });
  });

  it('accepts 100 practices and 20 links', () => {
    const practice = 'technology.runtime.l3-one';
    const evidence = Array(20).fill({ url: 'https://example.org' });
    const answer = { ...assessedAt(2, Array(100).fill(practice)), evidence };
    expect(check(answer)).toEqual({
      answer: { ...assessedAt(2, [practice]), evidence },
    });
  });

  it.each([
    ['a level of 0', { state: 'assessed', level: 0 }, 'level'],
    ['a level of 6', { state: 'assessed', level: 6 }, 'level'],
    ['a level as text', { state: 'assessed', level: '3' }, 'level'],
    ['no reason', { state: 'not-applicable' }, 'reason'],
    ['an empty reason', { state: 'not-applicable', reason: ' ' }, 'reason'],
    ['another state', { state: 'done' }, 'state'],
    [
      'a practice of the level itself',
      assessedAt(2, ['technology.runtime.l2-one']),
      'practices.0',
    ],
    [
      'a practice of another area',
      assessedAt(2, ['technology.release.l3-one']),
      'practices.0',
    ],
    [
      'a link that is a script',
      { ...assessedAt(2), evidence: [{ url: `${scheme}:alert(1)` }] },
      'evidence.0.url',
    ],
    [
      'a link with a blank title',
      {
        ...assessedAt(2),
        evidence: [{ url: 'https://example.org', title: ' ' }],
      },
      'evidence.0.title',
    ],
    [
      'a note that is too long',
      { ...assessedAt(2), note: 'x'.repeat(4001) },
      'note',
    ],
    [
      'more than 100 practices',
      assessedAt(2, Array(101).fill('technology.runtime.l3-one')),
      'practices',
    ],
    [
      'more than 20 links',
      {
        ...assessedAt(2),
        evidence: Array(21).fill({ url: 'https://example.org' }),
      },
      'evidence',
    ],
    ['an unknown field', { ...assessedAt(2), score: 5 }, ''],
    ['nothing', null, ''],
  ])('refuses %s and names the field', (_, answer, path) => {
    const result = check(answer);
    expect('problems' in result && result.problems[0].path).toBe(path);
  });

  it('refuses a level that the area does not have', () => {
    expect(check(assessedAt(5), 'people.ai')).toEqual({
      problems: [
        { path: 'level', message: 'people.ai has levels 1 to 4, not 5' },
      ],
    });
  });

  it('refuses an area that the model does not have', () => {
    expect(check(assessedAt(1), '__proto__')).toEqual({
      problems: [{ path: '', message: "model test has no area '__proto__'" }],
    });
  });
});
