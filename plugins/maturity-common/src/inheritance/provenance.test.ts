import type { Answer } from '../assessment/answer';
import type { AreaReport } from '../scoring/levelReport';
import { withholdNoteAndEvidence, withholdSources } from './provenance';

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
