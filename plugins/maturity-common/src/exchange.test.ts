import type { Assessment, SubmittedAnswers } from './assessment/assessment';
import {
  assessmentDocumentSchema,
  changesToImport,
  toExchangedAssessment,
} from './exchange';
import { assessedAt, testModel } from './testing';

const model = testModel();

const given = (revision: number, level: number) => ({
  answer: assessedAt(level),
  revision,
  submittedAt: `2026-0${revision}-01T00:00:00.000Z`,
  submittedBy: 'user:default/ana',
  modelHash: 'test-hash',
});

const assessment = (answers: SubmittedAnswers): Assessment => ({
  entityRef: 'component:default/checkout',
  modelId: 'test',
  modelVersion: '1.0.0',
  modelHash: 'test-hash',
  revision: 2,
  submittedAt: '2026-02-01T00:00:00.000Z',
  submittedBy: 'user:default/ana',
  answers,
});

describe('toExchangedAssessment', () => {
  it('marks the answers that are carried over', () => {
    const answers = { 'people.ai': given(1, 2), 'people.skills': given(2, 3) };
    expect(toExchangedAssessment(model, assessment(answers))).toEqual({
      entityRef: 'component:default/checkout',
      model: 'test',
      submittedAt: '2026-02-01T00:00:00.000Z',
      submittedBy: 'user:default/ana',
      answers: { 'people.ai': assessedAt(2), 'people.skills': assessedAt(3) },
      carriedOver: ['people.ai'],
    });
  });

  it('says who gave the answers, as far as that is known', () => {
    const author = {
      answeredAt: '2026-01-31T00:00:00.000Z',
      answeredBy: 'user:default/ben',
    };
    const answers = {
      'people.ai': { ...given(1, 2), ...author },
      'people.skills': given(2, 3),
    };
    const exported = toExchangedAssessment(model, assessment(answers));
    expect(exported.authors).toEqual({ 'people.ai': author });
  });

  it('leaves out answers that the model no longer accepts', () => {
    // people.ai ends at level 4, and there is no area people.gone.
    const answers = {
      'people.gone': given(2, 1),
      'people.ai': given(2, 5),
      'people.skills': given(2, 3),
    };
    expect(toExchangedAssessment(model, assessment(answers)).answers).toEqual({
      'people.skills': assessedAt(3),
    });
  });
});

describe('changesToImport', () => {
  const entry = toExchangedAssessment(
    model,
    assessment({ 'people.ai': given(1, 2), 'people.skills': given(2, 3) }),
  );

  it('keeps what is carried over, sets the rest and clears what is missing', () => {
    const last = { 'people.ai': given(1, 2), 'people.culture': given(1, 1) };
    expect(changesToImport(model, last, entry)).toEqual({
      'people.culture': null,
      'people.skills': assessedAt(3),
    });
  });

  it('sets an answer that cannot be carried over', () => {
    const histories: SubmittedAnswers[] = [{}, { 'people.ai': given(1, 1) }];
    for (const last of histories) {
      expect(changesToImport(model, last, entry)).toEqual({
        'people.ai': assessedAt(2),
        'people.skills': assessedAt(3),
      });
    }
  });

  it('keeps answers to areas that the model no longer has', () => {
    const last = { 'people.gone': given(1, 2) };
    expect(changesToImport(model, last, entry)).not.toHaveProperty([
      'people.gone',
    ]);
  });
});

describe('assessmentDocumentSchema', () => {
  const author = {
    answeredAt: '2026-01-31T01:00:00+01:00',
    answeredBy: 'User:Default/Ben',
  };
  const document = (overrides: object) => ({
    assessments: [
      {
        entityRef: 'component:default/checkout',
        submittedAt: '2026-02-01T00:00:00Z',
        submittedBy: 'user:default/ana',
        answers: { 'people.ai': assessedAt(2) },
        ...overrides,
      },
    ],
  });

  it.each([
    ['an area without an answer', { carriedOver: ['people.skills'] }],
    ['a ref that is too long', { entityRef: `a:b/${'c'.repeat(252)}` }],
    ['a ref with a space', { submittedBy: 'user:default/ana lee' }],
    ['a null character', { note: 'a\0b' }],
    ['an author of no answer', { authors: { 'people.skills': author } }],
    [
      'an author at no time',
      { authors: { 'people.ai': { ...author, answeredAt: '2026-01-31' } } },
    ],
    [
      'an author who is none',
      { authors: { 'people.ai': { ...author, answeredBy: 'ben' } } },
    ],
  ])('refuses %s', (_, overrides) => {
    const { success } = assessmentDocumentSchema.safeParse(document(overrides));
    expect(success).toBe(false);
    expect(assessmentDocumentSchema.safeParse(document({})).success).toBe(true);
  });

  const isAccepted = (submittedAt: string) =>
    assessmentDocumentSchema.safeParse(document({ submittedAt })).success;

  it.each([
    '1970-01-01T00:00:00Z',
    // One minute after 1970 has begun in UTC.
    '1969-12-31T23:01:00-01:00',
    '9999-12-31T23:59:59.999Z',
  ])('accepts the time %s', time => {
    expect(isAccepted(time)).toBe(true);
  });

  it.each([
    '1969-12-31T23:59:59.999Z',
    // One minute before 1970 begins in UTC.
    '1970-01-01T01:59:00+02:00',
    '9999-12-31T23:59:59.999-00:01',
  ])('refuses the time %s', time => {
    expect(isAccepted(time)).toBe(false);
  });

  it('reads refs in lower case, in any namespace', () => {
    const { assessments } = assessmentDocumentSchema.parse(
      document({ entityRef: 'Component:Payments/Checkout' }),
    );
    expect(assessments[0].entityRef).toBe('component:payments/checkout');
  });

  it('reads authors as they are stored: in UTC, and in lower case', () => {
    const { assessments } = assessmentDocumentSchema.parse(
      document({ authors: { 'people.ai': author } }),
    );
    expect(assessments[0].authors).toEqual({
      'people.ai': {
        answeredAt: '2026-01-31T00:00:00.000Z',
        answeredBy: 'user:default/ben',
      },
    });
  });
});
