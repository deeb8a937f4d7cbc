import { targetSchema } from './target';
import { testModel } from './testing';

// The levels of the model are 0 to 5.
const schema = targetSchema(testModel());

describe('targetSchema', () => {
  it.each([
    ['the first level', { level: 1 }],
    ['the last level', { level: 5 }],
    ['a day', { level: 2, date: '2028-02-29' }],
    ['the longest reason', { level: 2, reason: 'x'.repeat(4000) }],
  ])('accepts %s', (_, target) => {
    expect(schema.parse(target)).toEqual(target);
  });

  it('removes the space around a reason', () => {
    const target = schema.parse({ level: 2, reason: ' We grow.\n' });
    expect(target).toEqual({ level: 2, reason: 'We grow.' });
  });

  it.each([
    ['no level', {}, 'level'],
    ['the level that everybody starts at', { level: 0 }, 'level'],
    ['a level above the last one', { level: 6 }, 'level'],
    ['half a level', { level: 2.5 }, 'level'],
    ['a day that does not exist', { level: 2, date: '2027-02-30' }, 'date'],
    ['a blank reason', { level: 2, reason: ' ' }, 'reason'],
    ['a long reason', { level: 2, reason: 'x'.repeat(4001) }, 'reason'],
    ['a null character', { level: 2, reason: 'a\0b' }, 'reason'],
    ['an unknown field', { level: 2, by: 'me' }, ''],
  ])('refuses %s and names the field', (_, target, path) => {
    const { error } = schema.safeParse(target);
    expect(error?.issues.map(issue => issue.path.join('.'))).toEqual([path]);
  });
});
