import type { CheckedAssessment } from '@cnmm/backstage-plugin-maturity-common/authoring';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import { planImport } from './planImport';

const model = testModel();
const now = new Date('2026-11-22T00:00:00.000Z');
const nothing = { times: [] };

const entry = (
  index: number,
  submittedAt: string,
  overrides: Partial<CheckedAssessment> = {},
) => ({
  index,
  entityRef: 'component:default/checkout',
  model: 'test',
  submittedAt,
  submittedBy: 'user:default/ana',
  answers: { 'people.ai': assessedAt(2) },
  ...overrides,
});

const last = testAssessment({ 'people.ai': 2 }, { revision: 3 });
const existing = {
  last,
  times: ['08', '09', '10'].map((hour, index) => ({
    revision: index + 1,
    submittedAt: `2026-11-01T${hour}:00:00.000Z`,
  })),
};

describe('planImport', () => {
  it('adds entries in the order of time, after the last revision', async () => {
    const { assessments, items } = await planImport(
      // The one that comes later reads as though it came first.
      [entry(0, '2026-11-02T23:00:00Z'), entry(1, '2026-11-03T00:30:00+02:00')],
      model,
      existing,
      { now },
    );
    expect(
      assessments.map(({ revision, submittedAt }) => [revision, submittedAt]),
    ).toEqual([
      [4, '2026-11-02T22:30:00.000Z'],
      [5, '2026-11-02T23:00:00.000Z'],
    ]);
    expect(
      items.map(({ index, result, revision }) => [index, result, revision]),
    ).toEqual([
      [1, 'would-import', 4],
      [0, 'would-import', 5],
    ]);
  });

  it('skips what is of a time that the history has, or the document before', async () => {
    const { assessments, items } = await planImport(
      [
        entry(0, '2026-11-01T11:00:00+01:00'),
        entry(1, '2026-11-05T00:00:00Z'),
        entry(2, '2026-11-05T00:00:00.000Z'),
      ],
      model,
      existing,
      { now },
    );
    expect(assessments).toHaveLength(1);
    expect(items).toMatchObject([
      {
        result: 'skipped',
        revision: 3,
        reason: 'revision 3 is of the same time',
      },
      { result: 'would-import', revision: 4 },
      { result: 'skipped', revision: 4 },
    ]);
  });

  it('refuses what lies before the last assessment, or in the future', async () => {
    const { assessments, items } = await planImport(
      [entry(0, '2026-11-01T09:30:00Z'), entry(1, '2026-11-22T00:00:00.001Z')],
      model,
      existing,
      { now },
    );
    expect(assessments).toEqual([]);
    expect(items).toMatchObject([
      {
        result: 'refused',
        reason:
          'is before 2026-11-01T10:00:00.000Z, when revision 3 was submitted',
      },
      { result: 'refused', reason: 'lies in the future' },
    ]);
  });

  it('refuses an answer that was given in the future', async () => {
    const { assessments, items } = await planImport(
      [
        entry(0, '2026-11-20T00:00:00Z', {
          answers: { 'people.ai': assessedAt(2) },
          authors: {
            'people.ai': {
              answeredAt: '2026-11-22T00:00:00.001Z',
              answeredBy: 'user:default/ana',
            },
          },
        }),
      ],
      model,
      existing,
      { now },
    );
    expect(assessments).toEqual([]);
    expect(items).toMatchObject([
      {
        result: 'refused',
        reason:
          'has an answer to people.ai of 2026-11-22T00:00:00.001Z, which lies in the future',
      },
    ]);
  });

  it('adds what was answered and submitted at this moment', async () => {
    const { items } = await planImport(
      [
        entry(0, '2026-11-22T00:00:00Z', {
          authors: {
            'people.ai': {
              answeredAt: '2026-11-22T00:00:00.000Z',
              answeredBy: 'user:default/ana',
            },
          },
        }),
      ],
      model,
      existing,
      { now },
    );
    expect(items).toMatchObject([{ result: 'would-import', revision: 4 }]);
  });

  it('keeps when an answer was given that is carried over', async () => {
    const first = entry(0, '2026-01-01T00:00:00Z');
    const second = entry(1, '2026-02-01T00:00:00Z', {
      answers: { 'people.ai': assessedAt(2), 'people.skills': assessedAt(1) },
      carriedOver: ['people.ai'],
    });
    const { assessments } = await planImport([first, second], model, nothing, {
      now,
    });
    const { answers } = assessments[1];
    expect(answers['people.ai'].submittedAt).toBe('2026-01-01T00:00:00.000Z');
    expect(answers['people.ai'].revision).toBe(1);
    expect(answers['people.skills'].revision).toBe(2);
  });
});
