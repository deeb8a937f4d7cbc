import type { SubmittedAnswer } from './assessment/assessment';
import { goneAreas } from './draft';
import { assessedAt, testArea, testAspect, testModel } from './testing';

const now = new Date('2026-11-22T00:00:00Z');

const submitted = (level: number, modelHash: string): SubmittedAnswer => ({
  answer: assessedAt(level),
  revision: 2,
  submittedAt: '2026-11-01T00:00:00Z',
  submittedBy: 'user:default/ana',
  modelHash,
});

describe('goneAreas', () => {
  it('gives the answers that the model has no area for, titled as they were', () => {
    const was = testModel({
      aspects: [testAspect('old', [testArea('old.backup')])],
    });
    const gone = goneAreas(
      {
        entityRef: 'component:default/checkout',
        relation: 'own',
        answers: {
          'people.culture': submitted(1, 'was'),
          'old.backup': submitted(4, 'was'),
          'old.lost': submitted(2, 'forgotten'),
        },
      },
      {
        model: testModel(),
        modelByHash: hash => (hash === 'was' ? was : undefined),
        now,
      },
    );
    const provenance = {
      entityRef: 'component:default/checkout',
      relation: 'own',
      revision: 2,
      submittedAt: '2026-11-01T00:00:00Z',
      submittedBy: 'user:default/ana',
      freshness: 'fresh',
      toConfirm: false,
    };
    expect(gone).toEqual([
      {
        areaId: 'old.backup',
        title: 'Area old.backup',
        answer: assessedAt(4),
        provenance,
      },
      {
        areaId: 'old.lost',
        title: 'old.lost',
        answer: assessedAt(2),
        provenance,
      },
    ]);
  });
});
