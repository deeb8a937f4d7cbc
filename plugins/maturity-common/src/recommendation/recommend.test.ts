import type { Answer } from '../assessment/answer';
import type { Model } from '../model/types';
import { buildReport } from '../scoring/levelReport';
import { assessedAt, testModel } from '../testing';
import { recommend } from './recommend';

const resolve = (capabilityId: string) => ({
  capabilityId,
  status: 'available' as const,
  providers: ['component:default/prometheus'],
});

function recommendFor(
  answers: Record<string, Answer>,
  targets: { aspectId: string; level: number }[] = [],
  model: Model = testModel(),
) {
  const { areas, aspects } = buildReport({
    entityRef: 'component:default/checkout',
    model,
    sources: [
      {
        entityRef: 'component:default/checkout',
        relation: 'own',
        answers: Object.fromEntries(
          Object.entries(answers).map(([areaId, answer]) => [
            areaId,
            {
              answer,
              revision: 1,
              submittedAt: '2026-11-01T00:00:00Z',
              submittedBy: 'user:default/ana',
              modelHash: model.hash,
            },
          ]),
        ),
      },
    ],
    now: new Date('2026-11-22T00:00:00Z'),
  });
  return recommend({ model, areas, aspects, targets, resolve });
}

describe('recommend', () => {
  it('lists the missing practices and the capabilities that they need', () => {
    expect(recommendFor({ 'technology.runtime': assessedAt(2) })).toEqual([
      {
        areaId: 'technology.runtime',
        toLevel: 3,
        practiceIds: ['technology.runtime.l3-one', 'technology.runtime.l3-two'],
        completesLevel: false,
        // Only the first of the two practices needs a capability.
        capabilities: [resolve('observability')],
      },
    ]);
  });

  it('skips areas that are not assessed or at their last level', () => {
    expect(
      recommendFor({
        'people.ai': assessedAt(4),
        'people.culture': { state: 'unknown' },
        'people.skills': { state: 'not-applicable', reason: 'no' },
      }),
    ).toEqual([]);
  });

  it('puts a step that alone completes a level first, without targets', () => {
    const order = recommendFor({
      'people.culture': assessedAt(1),
      'technology.runtime': assessedAt(4, ['technology.runtime.l5-one']),
    }).map(({ areaId, completesLevel }) => [areaId, completesLevel]);
    expect(order).toEqual([
      ['technology.runtime', true],
      ['people.culture', false],
    ]);
  });

  it('puts a level that only needs an answer before one practice', () => {
    const order = recommendFor({
      // People are lower, and one practice is left.
      'people.culture': assessedAt(1, ['people.culture.l2-one']),
      'technology.runtime': assessedAt(4, [
        'technology.runtime.l5-one',
        'technology.runtime.l5-two',
      ]),
    }).map(({ areaId, practiceIds, completesLevel }) => [
      areaId,
      practiceIds.length,
      completesLevel,
    ]);
    expect(order).toEqual([
      ['technology.runtime', 0, true],
      ['people.culture', 1, true],
    ]);
  });

  it('puts areas below their target before a step that completes a level', () => {
    const order = recommendFor(
      {
        'people.culture': assessedAt(1),
        'technology.runtime': assessedAt(4, ['technology.runtime.l5-one']),
      },
      [{ aspectId: 'people', level: 2 }],
    ).map(({ areaId }) => areaId);
    expect(order).toEqual(['people.culture', 'technology.runtime']);
  });

  it('puts areas below their target before lower ones', () => {
    const answers = {
      'people.culture': assessedAt(1),
      'technology.runtime': assessedAt(3),
      'technology.release': assessedAt(2),
    };
    // Without a target the lowest aspect comes first: people is 1.
    expect(recommendFor(answers).map(r => r.areaId)).toEqual([
      'people.culture',
      'technology.release',
      'technology.runtime',
    ]);
    // With a target of 3, release (2) is below it, runtime (3) is not.
    expect(
      recommendFor(answers, [{ aspectId: 'technology', level: 3 }]).map(
        r => r.areaId,
      ),
    ).toEqual(['technology.release', 'people.culture', 'technology.runtime']);
  });

  it('looks at the level of the aspect before that of the area', () => {
    // People is at 3, the median of 1, 3 and 3; technology is at 2.
    const order = recommendFor({
      'people.ai': assessedAt(3),
      'people.culture': assessedAt(1),
      'people.skills': assessedAt(3),
      'technology.runtime': assessedAt(3),
      'technology.release': assessedAt(2),
    }).map(({ areaId }) => areaId);
    expect(order).toEqual([
      'technology.release',
      'technology.runtime',
      'people.culture',
      'people.skills',
      'people.ai',
    ]);
  });

  it('names a capability once that several practices need', () => {
    const model = testModel();
    const next = model.aspects
      .flatMap(({ areas }) => areas)
      .find(({ id }) => id === 'technology.runtime')!
      .levels.find(({ level }) => level === 3)!;
    for (const practice of next.practices) {
      practice.capabilities = ['observability'];
    }
    const [{ practiceIds, capabilities }] = recommendFor(
      { 'technology.runtime': assessedAt(2) },
      [],
      model,
    );
    expect(practiceIds).toHaveLength(2);
    expect(capabilities).toEqual([resolve('observability')]);
  });
});
