import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  type Answer,
  reviewedDraft,
} from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import {
  requestAbout,
  testServices,
  type TestServices,
} from '../../__testUtils__/services';
import { submitReviewed } from '../../__testUtils__/submissions';
import { ReviewOutdatedError, ReviewRequiredError } from './submittedChanges';

const checkout = requestAbout('component:default/checkout');
const ana = { submittedBy: 'user:default/ana' };

async function answer(
  { drafts }: TestServices,
  areaId: string,
  value: unknown,
  updatedBy = 'user:default/ana',
) {
  const { areas } = await drafts.get(checkout);
  const area = areas.find(each => each.areaId === areaId);
  return drafts.write(checkout, {
    areaId,
    answer: value,
    version: area?.version ?? null,
    updatedBy,
  });
}

describe('AssessmentService', () => {
  let services: TestServices;
  beforeEach(async () => {
    services = await testServices();
  });

  it('carries answers over, confirms those that are repeated, and drops cleared ones', async () => {
    await answer(services, 'people.culture', assessedAt(1));
    await answer(services, 'people.skills', assessedAt(2));
    await answer(services, 'technology.runtime', assessedAt(3));
    await submitReviewed(services, checkout, ana);
    await answer(services, 'people.culture', assessedAt(1));
    await answer(services, 'people.skills', null);
    const { assessment } = await submitReviewed(services, checkout, {
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

  it('keeps who gave each answer, also where somebody else confirms it', async () => {
    const ben = 'user:default/ben';
    const culture = await answer(services, 'people.culture', assessedAt(1));
    const skills = await answer(services, 'people.skills', assessedAt(2));
    const release = await answer(services, 'technology.release', assessedAt(3));
    const cleo = { submittedBy: 'user:default/cleo' };
    const first = await submitReviewed(services, checkout, cleo);
    expect(first.assessment.answers['people.culture']).toMatchObject({
      submittedBy: 'user:default/cleo',
      answeredAt: culture.updatedAt,
      answeredBy: 'user:default/ana',
    });

    await answer(services, 'people.culture', assessedAt(1), ben);
    const changed = await answer(services, 'people.skills', assessedAt(3), ben);
    const { assessment } = await submitReviewed(services, checkout, cleo);
    const authors = Object.entries(assessment.answers).map(
      ([areaId, { revision, answeredAt, answeredBy }]) => [
        areaId,
        revision,
        answeredAt,
        answeredBy,
      ],
    );
    expect(authors.sort()).toEqual([
      ['people.culture', 2, culture.updatedAt, 'user:default/ana'],
      ['people.skills', 2, changed.updatedAt, ben],
      ['technology.release', 1, release.updatedAt, 'user:default/ana'],
    ]);
    expect(skills.updatedBy).toBe('user:default/ana');
    const { areas } = await services.reports.report(checkout);
    expect(
      areas.find(({ areaId }) => areaId === 'people.skills')?.provenance,
    ).toMatchObject({ answeredAt: changed.updatedAt, answeredBy: ben });
  });

  it('submits nothing that was not reviewed, and says what differs', async () => {
    const { drafts, assessments } = services;
    await answer(services, 'people.culture', assessedAt(1));
    await answer(services, 'people.skills', assessedAt(1));
    const reviewed = reviewedDraft(await drafts.get(checkout));

    const ben = 'user:default/ben';
    const changed = await answer(
      services,
      'people.culture',
      assessedAt(5),
      ben,
    );
    const submitting = assessments.submit(checkout, { ...ana, reviewed });
    await expect(submitting).rejects.toThrow(ReviewOutdatedError);
    await expect(submitting).rejects.toMatchObject({
      message:
        'reviewed: the draft of component:default/checkout has changed since: people.culture was changed',
      differences: {
        areas: [
          {
            areaId: 'people.culture',
            difference: 'changed',
            updatedAt: changed.updatedAt,
            updatedBy: ben,
          },
        ],
      },
    });
    const { totalItems } = await assessments.history(checkout, { limit: 1 });
    expect(totalItems).toBe(0);
    const { areas } = await drafts.get(checkout);
    expect(
      areas.flatMap(({ areaId, answer: is }) => (is ? [[areaId, is]] : [])),
    ).toEqual([
      ['people.culture', assessedAt(5)],
      ['people.skills', assessedAt(1)],
    ]);

    // Reviewed again, it is submitted.
    const { assessment } = await submitReviewed(services, checkout, ana);
    expect(assessment.answers['people.culture']).toMatchObject({
      answer: assessedAt(5),
      answeredBy: ben,
    });
  });

  it('requires a review, once it is known that there is such an entity', async () => {
    const { assessments } = services;
    await answer(services, 'people.culture', assessedAt(1));
    const unreviewed = { ...ana, reviewed: undefined };
    await expect(assessments.submit(checkout, unreviewed)).rejects.toThrow(
      ReviewRequiredError,
    );
    await expect(
      assessments.submit(requestAbout('component:default/none'), unreviewed),
    ).rejects.toThrow(NotFoundError);
  });

  it('gives the report that follows, as it is then read', async () => {
    await answer(services, 'people.culture', assessedAt(4));
    const { report } = await submitReviewed(services, checkout, ana);
    expect(report.aspects[0]).toMatchObject({ aspectId: 'people', level: 4 });
    expect(report.coverage).toEqual({ answered: 1, total: 5 });
    expect(await services.reports.report(checkout)).toEqual(report);
  });

  it('refuses a draft that says nothing', async () => {
    await expect(submitReviewed(services, checkout, ana)).rejects.toThrow(
      ConflictError,
    );
    // To clear an answer that never was is to say nothing.
    await answer(services, 'people.culture', null);
    await expect(submitReviewed(services, checkout, ana)).rejects.toThrow(
      'The draft of component:default/checkout is empty',
    );
  });

  it('fits a draft to a model that has changed meanwhile', async () => {
    const { stores } = services;
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
    const { assessment } = await submitReviewed(services, checkout, ana);
    expect(Object.keys(assessment.answers)).toEqual(['people.culture']);
    expect(assessment.answers['people.culture'].answer).toEqual(
      assessedAt(2, ['people.culture.l3-one']),
    );
    const left = await stores.drafts.list(key);
    expect(left.map(({ areaId }) => areaId)).toEqual(['people.gone']);

    await write('people.ai', assessedAt(5));
    await expect(submitReviewed(services, checkout, ana)).rejects.toThrow(
      "people.ai: the model no longer has the level of the draft's answer",
    );
    expect(await stores.drafts.list(key)).toHaveLength(2);
  });

  it('submits a draft that only clears an answer', async () => {
    await answer(services, 'people.culture', assessedAt(1));
    await submitReviewed(services, checkout, ana);
    await answer(services, 'people.culture', null);
    const { assessment } = await submitReviewed(services, checkout, ana);
    expect(assessment.answers).toEqual({});
  });

  it('tells the history page by page, each against the one before', async () => {
    const { assessments } = services;
    for (const level of [1, 2, 2]) {
      await answer(services, 'people.culture', assessedAt(level));
      if (level === 1)
        await answer(services, 'people.ai', { state: 'unknown' });
      await submitReviewed(services, checkout, ana);
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
    const { stores, logger } = services;
    await answer(services, 'people.culture', assessedAt(4));
    stores.projection.put = async () => {
      throw new Error('The database is gone.');
    };
    const { assessment } = await submitReviewed(services, checkout, ana);
    expect(assessment.revision).toBe(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringMatching(/component:default\/checkout .*database is gone/),
    );
  });
});
