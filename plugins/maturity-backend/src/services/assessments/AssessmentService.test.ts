import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Answer } from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import {
  requestAbout,
  testServices,
  type TestServices,
} from '../../__testUtils__/services';

const checkout = requestAbout('component:default/checkout');
const ana = { submittedBy: 'user:default/ana' };

async function answer(
  { drafts }: TestServices,
  areaId: string,
  value: unknown,
  whom = checkout,
) {
  const { areas } = await drafts.get(whom);
  const area = areas.find(each => each.areaId === areaId);
  return drafts.write(whom, {
    areaId,
    answer: value,
    version: area?.version ?? null,
    updatedBy: 'user:default/ana',
  });
}

describe('AssessmentService', () => {
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices();
  });

  it('carries answers over, confirms those that are repeated, and drops cleared ones', async () => {
    const { assessments } = services;
    await answer(services, 'people.culture', assessedAt(1));
    await answer(services, 'people.skills', assessedAt(2));
    await answer(services, 'technology.runtime', assessedAt(3));
    await assessments.submit(checkout, ana);
    await answer(services, 'people.culture', assessedAt(1));
    await answer(services, 'people.skills', null);
    const { assessment } = await assessments.submit(checkout, {
      submittedBy: 'user:default/ben',
      note: 'Second.',
    });
    expect(assessment).toMatchObject({
      revision: 2,
      note: 'Second.',
      modelId: 'test',
      modelVersion: '1.0.0',
      modelHash: 'test-hash',
    });
    expect(assessment.answers).toEqual({
      'people.culture': expect.objectContaining({
        revision: 2,
        submittedBy: 'user:default/ben',
      }),
      'technology.runtime': expect.objectContaining({
        revision: 1,
        submittedBy: 'user:default/ana',
      }),
    });
  });

  it('gives the report that follows, as it is then read', async () => {
    await answer(services, 'people.culture', assessedAt(4));
    const { report } = await services.assessments.submit(checkout, ana);
    expect(report.aspects[0]).toMatchObject({ aspectId: 'people', level: 4 });
    expect(report.coverage).toEqual({ answered: 1, total: 5 });
    expect(await services.reports.report(checkout)).toEqual(report);
  });

  it('refuses a draft that says nothing', async () => {
    const { assessments } = services;
    await expect(assessments.submit(checkout, ana)).rejects.toThrow(
      ConflictError,
    );
    // To clear an answer that never was is to say nothing.
    await answer(services, 'people.culture', null);
    await expect(assessments.submit(checkout, ana)).rejects.toThrow(
      'The draft of component:default/checkout is empty',
    );
  });

  it('fits a draft to a model that has changed meanwhile', async () => {
    const { assessments, stores } = services;
    const key = { entityRef: 'component:default/checkout', modelId: 'test' };
    // The model has neither the practice 'gone' nor the area 'people.gone',
    // and people.ai ends at level 4.
    const drafted: [string, Answer][] = [
      [
        'people.culture',
        assessedAt(2, ['people.culture.gone', 'people.culture.l3-one']),
      ],
      ['people.gone', assessedAt(1)],
    ];
    const write = async (areaId: string, draftAnswer: Answer) =>
      stores.drafts.write(
        key,
        {
          areaId,
          answer: draftAnswer,
          updatedAt: '2026-11-02T08:00:00.000Z',
          updatedBy: 'user:default/ana',
        },
        null,
      );
    for (const [areaId, draftAnswer] of drafted) {
      await write(areaId, draftAnswer);
    }
    const { assessment } = await assessments.submit(checkout, ana);
    expect(Object.keys(assessment.answers)).toEqual(['people.culture']);
    expect(assessment.answers['people.culture'].answer).toEqual(
      assessedAt(2, ['people.culture.l3-one']),
    );
    const left = await stores.drafts.list(key);
    expect(left.map(({ areaId }) => areaId)).toEqual(['people.gone']);

    await write('people.ai', assessedAt(5));
    await expect(assessments.submit(checkout, ana)).rejects.toThrow(
      "people.ai: the model no longer has the level of the draft's answer",
    );
    expect(await stores.drafts.list(key)).toHaveLength(2);
  });

  it('submits a draft that only clears an answer', async () => {
    const { assessments } = services;
    await answer(services, 'people.culture', assessedAt(1));
    await assessments.submit(checkout, ana);
    await answer(services, 'people.culture', null);
    const { assessment } = await assessments.submit(checkout, ana);
    expect(assessment.answers).toEqual({});
  });

  it('tells the history page by page, each against the one before', async () => {
    const { assessments } = services;
    for (const level of [1, 2, 2]) {
      await answer(services, 'people.culture', assessedAt(level));
      if (level === 1)
        await answer(services, 'people.ai', { state: 'unknown' });
      await assessments.submit(checkout, ana);
    }
    const first = await assessments.history(checkout, { limit: 2 });
    const told = first.items.map(({ revision, answered, changed }) => [
      revision,
      answered,
      changed,
    ]);
    // 3 repeats 2, and 2 changes one of 1; an unknown is no answer.
    expect(told).toEqual([
      [3, 1, 0],
      [2, 1, 1],
    ]);
    expect(first.totalItems).toBe(3);
    const rest = await assessments.history(checkout, {
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(rest).toEqual({
      items: [
        expect.objectContaining({ revision: 1, answered: 1, changed: 2 }),
      ],
      totalItems: 3,
    });
    const last = await assessments.get(checkout, 2);
    expect(last.changes).toEqual([
      {
        areaId: 'people.culture',
        before: assessedAt(1),
        after: assessedAt(2),
      },
    ]);
  });

  it('refuses a cursor that is none', async () => {
    for (const cursor of ['nonsense', Buffer.from('"x"').toString('base64')]) {
      await expect(
        services.assessments.history(checkout, { limit: 2, cursor }),
      ).rejects.toThrow('cursor: must be');
    }
  });

  it('names the revision that there is not', async () => {
    await expect(services.assessments.get(checkout, 7)).rejects.toThrow(
      'revision: component:default/checkout has no assessment 7',
    );
  });

  it('refuses kinds that are not assessed, models and entities that are not there', async () => {
    const { reports } = services;
    await expect(
      reports.report(requestAbout('user:default/ana')),
    ).rejects.toThrow(InputError);
    await expect(
      reports.report(requestAbout('user:default/ana')),
    ).rejects.toThrow(
      "kind: 'user' is not assessed, only component, system, domain, group",
    );
    await expect(
      reports.report(requestAbout('component:default/none')),
    ).rejects.toThrow(NotFoundError);
    await expect(
      reports.report(requestAbout('component:default/checkout', 'none')),
    ).rejects.toThrow("no model 'none'");
  });

  it('stays submitted where the portfolio cannot follow', async () => {
    const { stores, assessments, logger } = services;
    await answer(services, 'people.culture', assessedAt(4));
    stores.projection.put = async () => {
      throw new Error('The database is gone.');
    };
    const { assessment } = await assessments.submit(checkout, ana);
    expect(assessment.revision).toBe(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/component:default\/checkout .*database is gone/),
    );
  });
});
