import type { Answer } from '../assessment/answer';
import type { AreaReport } from '../scoring/levelReport';
import { assessedAt, testArea, testAspect, testModel } from '../testing';
import type { AnswerSource } from './effectiveAnswer';
import {
  answerWithProvenance,
  withholdNoteAndEvidence,
  withholdSources,
} from './provenance';

describe('answerWithProvenance', () => {
  const model = testModel({
    aspects: [
      testAspect('technology', [
        testArea('technology.runtime', { about: ['observability'] }),
      ]),
    ],
  });
  const context = { model, now: new Date('2026-11-02T00:00:00.000Z') };
  const provider = (capabilityId: string): AnswerSource => ({
    entityRef: 'system:default/platform',
    relation: 'provider',
    capabilityIds: [capabilityId],
    answers: {
      'technology.runtime': {
        answer: assessedAt(3),
        revision: 4,
        submittedAt: '2026-11-01T00:00:00.000Z',
        submittedBy: 'user:default/ana',
        answeredAt: '2026-10-31T00:00:00.000Z',
        answeredBy: 'user:default/ben',
        modelHash: model.hash,
      },
    },
  });

  it('says which entity gave the answer, and who did when', () => {
    const sources = [provider('observability')];
    expect(
      answerWithProvenance('technology.runtime', sources, context),
    ).toEqual({
      answer: assessedAt(3),
      provenance: {
        entityRef: 'system:default/platform',
        relation: 'provider',
        revision: 4,
        submittedAt: '2026-11-01T00:00:00.000Z',
        submittedBy: 'user:default/ana',
        answeredAt: '2026-10-31T00:00:00.000Z',
        answeredBy: 'user:default/ben',
        freshness: 'fresh',
        toConfirm: false,
      },
    });
  });

  it('takes answers of providers only where the area is about them', () => {
    const sources = [provider('secrets')];
    expect(
      answerWithProvenance('technology.runtime', sources, context),
    ).toBeNull();
  });

  it('finds answers to areas that the model no longer has', () => {
    const [{ answers, ...source }] = [provider('observability')];
    const own: AnswerSource = {
      entityRef: source.entityRef,
      relation: 'own',
      answers: { 'technology.gone': answers['technology.runtime'] },
    };
    const given = answerWithProvenance('technology.gone', [own], context);
    expect(given?.answer).toEqual(assessedAt(3));
  });
});

function areaReport(entityRef: string, answer: Answer): AreaReport {
  return {
    areaId: 'technology.runtime',
    answer,
    level: 2,
    progress: 2.5,
    provenance: {
      entityRef,
      relation: 'system',
      revision: 3,
      submittedAt: '2026-11-01T00:00:00.000Z',
      submittedBy: 'user:default/ana',
      answeredAt: '2026-10-31T00:00:00.000Z',
      answeredBy: 'user:default/ben',
      freshness: 'fresh',
      toConfirm: false,
    },
  };
}

const assessed: Answer = {
  state: 'assessed',
  level: 2,
  practices: ['technology.runtime.l3-one'],
};

describe('withholdSources', () => {
  it('removes the source, and keeps the answer and its age', () => {
    const area = areaReport('system:default/secret', assessed);
    expect(withholdSources([area], () => false)).toEqual({
      someHidden: true,
      areas: [
        {
          ...area,
          provenance: {
            entityRef: null,
            relation: 'system',
            revision: null,
            submittedAt: '2026-11-01T00:00:00.000Z',
            submittedBy: null,
            freshness: 'fresh',
            toConfirm: false,
          },
        },
      ],
    });
  });

  it('does not change visible answers and areas without an answer', () => {
    const areas = [
      areaReport('system:default/open', assessed),
      { ...areaReport('x', assessed), answer: null, provenance: null },
    ];
    expect(
      withholdSources(areas, ref => ref === 'system:default/open'),
    ).toEqual({ areas, someHidden: false });
  });
});

describe('withholdNoteAndEvidence', () => {
  it.each<[Answer, Answer]>([
    [
      {
        ...assessed,
        note: 'Ask Ben',
        evidence: [{ url: 'https://secret.example/runbook' }],
      },
      assessed,
    ],
    [{ state: 'unknown', note: 'Ask Ben' }, { state: 'unknown' }],
    [
      // The reason is the answer itself.
      { state: 'not-applicable', reason: 'No users', note: 'Ask Ben' },
      { state: 'not-applicable', reason: 'No users' },
    ],
  ])('turns %j into %j', (answer, left) => {
    expect(withholdNoteAndEvidence(answer)).toEqual(left);
  });
});
