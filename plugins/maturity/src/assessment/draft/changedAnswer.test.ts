import {
  assessedAt,
  testArea,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import {
  withEvidence,
  withLevel,
  withNote,
  withPractice,
} from './changedAnswer';

const area = testArea('a.b');

describe('withLevel', () => {
  it('keeps what still makes sense at the other level', () => {
    const answer = {
      ...assessedAt(1, ['a.b.l2-one', 'a.b.l3-one', 'a.b.l4-two']),
      note: 'Since May',
    };
    expect(withLevel(area, answer, 3)).toEqual({
      ...assessedAt(3, ['a.b.l4-two']),
      note: 'Since May',
    });
    expect(withLevel(area, answer, 5)).toEqual({
      ...assessedAt(5),
      note: 'Since May',
    });
  });

  it('keeps the note of another answer', () => {
    expect(withLevel(area, { state: 'unknown', note: 'Ask Ben' }, 2)).toEqual({
      ...assessedAt(2),
      note: 'Ask Ben',
    });
    expect(withLevel(area, null, 2)).toEqual(assessedAt(2));
  });
});

describe('withPractice', () => {
  it('adds and removes practices, in the order of the model', () => {
    const both = withPractice(
      area,
      assessedAt(1, ['a.b.l2-two']),
      'a.b.l2-one',
      true,
    );
    expect(both.practices).toEqual(['a.b.l2-one', 'a.b.l2-two']);
    const none = withPractice(
      area,
      assessedAt(1, ['a.b.l2-two']),
      'a.b.l2-two',
      false,
    );
    expect(none).toEqual(assessedAt(1));
  });
});

describe('withNote and withEvidence', () => {
  it('leave out what is empty', () => {
    expect(withNote({ ...assessedAt(1), note: 'Old' }, ' ')).toEqual(
      assessedAt(1),
    );
    expect(withNote(assessedAt(1), ' New ')).toEqual({
      ...assessedAt(1),
      note: 'New',
    });
    const evidence = [{ url: 'https://example.org' }];
    const answer = withEvidence(assessedAt(1), evidence);
    expect(answer).toEqual({ ...assessedAt(1), evidence });
    expect(withEvidence(answer, [])).toEqual(assessedAt(1));
  });
});
