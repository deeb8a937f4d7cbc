import fc from 'fast-check';
import { anyAnswers, policies } from '../__testUtils__/anyAnswers';
import type { SubmittedAnswers } from '../assessment/assessment';
import { buildReport } from '../scoring/levelReport';
import { assessedAt, testModel } from '../testing';
import { levelChanges, type SourceHistory } from './levelChanges';

const model = testModel();

const given = {
  revision: 1,
  submittedAt: '2026-01-01T00:00:00.000Z',
  submittedBy: 'user:default/ana',
  modelHash: model.hash,
};

function assessment(day: string, levels: Record<string, number>) {
  const submittedAt = `2026-${day}T10:00:00.000Z`;
  const answers: SubmittedAnswers = Object.fromEntries(
    Object.entries(levels).map(([areaId, level]) => [
      areaId,
      { ...given, submittedAt, answer: assessedAt(level) },
    ]),
  );
  return { submittedAt, answers };
}

const at = (day: string) => `2026-${day}T10:00:00.000Z`;

describe('levelChanges', () => {
  it('lists every change of every aspect, from own and inherited answers', () => {
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
        // Holds from April until checkout answers people.ai itself: then people
        // is at 4 (culture) and 1 (ai), and the lower median is 1.
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

  it('reports that an aspect is no longer assessed', () => {
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

  it('is empty if nothing was submitted', () => {
    expect(
      levelChanges(model, [
        { entityRef: 'component:default/a', relation: 'own', assessments: [] },
      ]),
    ).toEqual([]);
  });

  it('agrees with the reports after each assessment', () => {
    const history = (name: string, relation: SourceHistory['relation']) =>
      fc
        .array(fc.tuple(fc.integer({ min: 10, max: 20 }), anyAnswers), {
          maxLength: 6,
        })
        .map(
          (all): SourceHistory => ({
            entityRef: `${name}:default/a`,
            relation,
            assessments: all
              .sort(([a], [b]) => a - b)
              .map(([day, answers]) => ({
                submittedAt: at(`03-${day}`),
                answers: Object.fromEntries(
                  Object.entries(answers).map(([areaId, answer]) => [
                    areaId,
                    { ...given, answer },
                  ]),
                ),
              })),
          }),
        );
    fc.assert(
      fc.property(
        history('component', 'own'),
        history('system', 'system'),
        policies,
        (own, system, policy) => {
          const levels = new Map<string, number | null>();
          const changes = levelChanges({ ...model, policy }, [own, system]);
          for (let day = 10; day <= 20; day++) {
            const now = at(`03-${day}`);
            for (const { aspectId, from, to } of changes.filter(
              change => change.at === now,
            )) {
              expect(levels.get(aspectId) ?? null).toBe(from);
              expect(to).not.toBe(from);
              levels.set(aspectId, to);
            }
            const { aspects } = buildReport({
              entityRef: own.entityRef,
              model: { ...model, policy },
              sources: [own, system].map(source => ({
                ...source,
                answers:
                  source.assessments
                    .filter(({ submittedAt }) => submittedAt <= now)
                    .at(-1)?.answers ?? {},
              })),
              now: new Date(now),
            });
            for (const { aspectId, level } of aspects) {
              expect([now, aspectId, levels.get(aspectId) ?? null]).toEqual([
                now,
                aspectId,
                level,
              ]);
            }
          }
        },
      ),
    );
  });

  it('looks at each assessment a few times, however long the history', () => {
    let looks = 0;
    const assessments = Array.from({ length: 1000 }, (_, index) => {
      const submittedAt = new Date(Date.UTC(2026, 0, index)).toISOString();
      return {
        answers: { 'people.ai': { ...given, answer: assessedAt(1) } },
        get submittedAt() {
          looks += 1;
          return submittedAt;
        },
      };
    });
    expect(
      levelChanges(model, [
        { entityRef: 'component:default/a', relation: 'own', assessments },
      ]),
    ).toHaveLength(1);
    expect(looks).toBeLessThan(3000);
  });
});
