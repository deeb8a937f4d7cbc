import type { SubmittedAnswers } from '../assessment';
import { assessedAt, testModel } from '../testing';
import { levelChanges } from './levelChanges';

const model = testModel();

function assessment(day: string, levels: Record<string, number>) {
  const submittedAt = `2026-${day}T10:00:00.000Z`;
  const answers: SubmittedAnswers = Object.fromEntries(
    Object.entries(levels).map(([areaId, level]) => [
      areaId,
      {
        answer: assessedAt(level),
        revision: 1,
        submittedAt,
        submittedBy: 'user:default/ana',
        modelHash: model.hash,
      },
    ]),
  );
  return { submittedAt, answers };
}

const at = (day: string) => `2026-${day}T10:00:00.000Z`;

describe('levelChanges', () => {
  it('tells each step of each aspect, own and inherited', () => {
    const changes = levelChanges(model, [
      {
        entityRef: 'component:default/checkout',
        relation: 'own',
        assessments: [
          assessment('03-01', { 'technology.runtime': 2 }),
          // Only people changes; technology stays at 2.
          assessment('05-01', { 'technology.runtime': 2, 'people.ai': 1 }),
          // The own answer on people is cleared: that of the group holds.
          assessment('06-01', { 'technology.runtime': 3 }),
        ],
      },
      {
        entityRef: 'group:default/team',
        relation: 'owner',
        // In force from April on, until checkout says something itself: then
        // people has 4 (culture) and 1 (ai), lower median 1.
        assessments: [assessment('04-01', { 'people.culture': 4 })],
      },
    ]);
    expect(changes).toEqual([
      { aspectId: 'technology', from: null, to: 2, at: at('03-01') },
      { aspectId: 'people', from: null, to: 4, at: at('04-01') },
      { aspectId: 'people', from: 4, to: 1, at: at('05-01') },
      { aspectId: 'people', from: 1, to: 4, at: at('06-01') },
      { aspectId: 'technology', from: 2, to: 3, at: at('06-01') },
    ]);
  });

  it('tells when an aspect is not assessed any more', () => {
    const assessments = [
      assessment('03-01', { 'people.ai': 2 }),
      assessment('04-01', {}),
    ];
    expect(
      levelChanges(model, [
        { entityRef: 'component:default/a', relation: 'own', assessments },
      ]),
    ).toEqual([
      { aspectId: 'people', from: null, to: 2, at: at('03-01') },
      { aspectId: 'people', from: 2, to: null, at: at('04-01') },
    ]);
  });

  it('is empty where nothing was submitted', () => {
    expect(
      levelChanges(model, [
        { entityRef: 'component:default/a', relation: 'own', assessments: [] },
      ]),
    ).toEqual([]);
  });
});
