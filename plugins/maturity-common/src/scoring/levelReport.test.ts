import type { Answer } from '../assessment/answer';
import type { SubmittedAnswers } from '../assessment/assessment';
import type { ModelByHash } from '../inheritance/provenance';
import { assessedAt, testModel } from '../testing';
import { buildReport, isInheritedAspect } from './levelReport';

const now = new Date('2026-11-22T00:00:00Z');

function submitted(answers: Record<string, Answer>): SubmittedAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([areaId, answer]) => [
      areaId,
      {
        answer,
        revision: 3,
        submittedAt: '2026-11-01T00:00:00Z',
        submittedBy: 'user:default/ana',
        modelHash: 'test-hash',
      },
    ]),
  );
}

function report(
  own: Record<string, Answer>,
  system: Record<string, Answer> = {},
) {
  return buildReport({
    entityRef: 'component:default/checkout',
    model: testModel(),
    sources: [
      {
        entityRef: 'component:default/checkout',
        relation: 'own',
        answers: submitted(own),
      },
      {
        entityRef: 'system:default/ordering',
        relation: 'system',
        answers: submitted(system),
      },
    ],
    now,
  });
}

describe('buildReport', () => {
  it('takes the first of several areas at the lowest level for the weakest', () => {
    const { aspects } = report({
      'people.culture': assessedAt(3),
      'people.skills': assessedAt(2),
      'people.ai': assessedAt(2),
    });
    expect(aspects[0].weakest).toEqual({ areaId: 'people.skills', level: 2 });
  });

  it('computes areas, aspects and the overall level', () => {
    const result = report(
      {
        'technology.runtime': assessedAt(4),
        'technology.release': assessedAt(2, ['technology.release.l3-two']),
        'people.ai': assessedAt(1),
      },
      { 'people.culture': assessedAt(3), 'people.skills': assessedAt(2) },
    );

    // People: 3, 2 and 1; the median is 2, the weakest 1.
    // Technology: 4 and 2; the lower median is 2, with 1 of 2 practices: 2.5.
    expect(result.aspects).toEqual([
      {
        aspectId: 'people',
        level: 2,
        progress: 2,
        weakest: { areaId: 'people.ai', level: 1 },
        coverage: { answered: 3, total: 3 },
        partial: false,
      },
      {
        aspectId: 'technology',
        level: 2,
        progress: 2.5,
        weakest: { areaId: 'technology.release', level: 2 },
        coverage: { answered: 2, total: 2 },
        partial: false,
      },
    ]);
    // Aspects at 2 and 2 (progress 2 and 2.5): the lower median is the first.
    expect(result.overall).toEqual({ level: 2, progress: 2 });
    expect(result.coverage).toEqual({ answered: 5, total: 5 });
  });

  it('excludes a not applicable area from the level but counts it as answered', () => {
    const result = report({
      'technology.runtime': assessedAt(3),
      'technology.release': { state: 'not-applicable', reason: 'A library.' },
    });
    const technology = result.aspects[1];
    expect(technology.level).toBe(3);
    expect(technology.coverage).toEqual({ answered: 2, total: 2 });
    expect(technology.partial).toBe(false);
  });

  it('treats unknown as not answered', () => {
    const result = report({
      'technology.runtime': assessedAt(3),
      'technology.release': { state: 'unknown' },
    });
    expect(result.aspects[1].coverage).toEqual({ answered: 1, total: 2 });
    expect(result.aspects[1].partial).toBe(true);
  });

  it('has no level, rather than 0, if there is no answer', () => {
    const result = report({});
    expect(result.overall).toEqual({ level: null, progress: null });
    expect(result.aspects.map(aspect => aspect.level)).toEqual([null, null]);
    expect(result.aspects.map(aspect => aspect.weakest)).toEqual([null, null]);
    expect(result.coverage).toEqual({ answered: 0, total: 5 });
  });

  it('includes the source and the age of each answer', () => {
    const result = report({}, { 'people.culture': assessedAt(3) });
    expect(result.areas[0].provenance).toEqual({
      entityRef: 'system:default/ordering',
      relation: 'system',
      revision: 3,
      submittedAt: '2026-11-01T00:00:00Z',
      submittedBy: 'user:default/ana',
      freshness: 'fresh',
      toConfirm: false,
    });
  });

  it('marks answers whose descriptor has changed since they were given', () => {
    const was = testModel();
    was.aspects[0].areas[0].levels[2].text = 'What 3 was like before.';
    const confirmed = (level: number, modelByHash?: ModelByHash) =>
      buildReport({
        entityRef: 'component:default/checkout',
        model: testModel(),
        modelByHash,
        sources: [
          {
            entityRef: 'component:default/checkout',
            relation: 'own',
            answers: submitted({ 'people.culture': assessedAt(level) }),
          },
        ],
        now,
      }).areas[0];
    const find: ModelByHash = hash => (hash === 'test-hash' ? was : undefined);
    // The text of level 3 differs, that of level 2 does not.
    expect(confirmed(3, find)).toMatchObject({
      level: 3,
      provenance: { toConfirm: true },
    });
    expect(confirmed(2, find).provenance?.toConfirm).toBe(false);
    // The earlier wording is not known.
    expect(confirmed(3, () => undefined).provenance?.toConfirm).toBe(false);
    expect(confirmed(3).provenance?.toConfirm).toBe(false);
  });
});

describe('isInheritedAspect', () => {
  const [people, technology] = ['people', 'technology'].map(id =>
    testModel().aspects.find(aspect => aspect.id === id),
  );

  it('holds where every level comes from other entities', () => {
    const result = report(
      {
        'technology.runtime': assessedAt(2),
        'people.ai': { state: 'unknown' },
      },
      { 'technology.release': assessedAt(3), 'people.culture': assessedAt(3) },
    );
    expect(people && isInheritedAspect(people, result)).toBe(true);
    expect(technology && isInheritedAspect(technology, result)).toBe(false);
  });

  it('does not hold where there is no level', () => {
    expect(people && isInheritedAspect(people, report({}))).toBe(false);
  });
});
