import { mockCredentials } from '@backstage/backend-test-utils';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { nothingReviewed } from '../__testUtils__/submissions';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });
const path = (name: string) =>
  `/entities/component/default/${name}/assessments`;

describe.each(databaseCases())('assessments on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  let send: (typeof maturity)['send'];
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
    ({ send } = maturity);
  });

  it('are submitted from the draft, and listed with their changes', async () => {
    await maturity.answer(
      'component/default/checkout',
      'people.ai',
      assessed(1),
    );
    const first = await maturity.submit('component/default/checkout');
    expect(first.body.assessment).toMatchObject({
      entityRef: 'component:default/checkout',
      modelId: 'cnmm',
      modelVersion: '4.0.1',
      revision: 1,
      submittedBy: 'user:default/mock',
      answers: { 'people.ai': { answer: assessed(1), revision: 1 } },
    });
    expect(first.body.report.coverage).toEqual({ answered: 1, total: 22 });

    await maturity.answer(
      'component/default/checkout',
      'people.ai',
      assessed(2),
    );
    await maturity.submit('component/default/checkout', { note: 'Better.' });
    const second = await send('get', `${path('checkout')}/2`);
    expect(second.status).toBe(200);
    expect(second.body.assessment).toMatchObject({
      revision: 2,
      note: 'Better.',
    });
    expect(second.body.changes).toEqual([
      { areaId: 'people.ai', before: assessed(1), after: assessed(2) },
    ]);

    const { body: newest } = await send('get', `${path('checkout')}?limit=1`);
    expect(newest).toMatchObject({
      items: [{ revision: 2, answered: 1, changed: 1, note: 'Better.' }],
      totalItems: 2,
    });
    const { body: oldest } = await send(
      'get',
      `${path('checkout')}?limit=1&cursor=${newest.nextCursor}`,
    );
    expect(oldest).toMatchObject({
      items: [{ revision: 1, answered: 1, changed: 1 }],
      totalItems: 2,
    });
    expect(oldest.nextCursor).toBeUndefined();
  });

  it('are an empty list if there are none', async () => {
    const { status, body } = await send('get', path('adverts'));
    expect(status).toBe(200);
    expect(body).toEqual({ items: [], totalItems: 0 });
  });

  it('cannot be submitted from an empty draft', async () => {
    const { status, body } = await send('post', path('adverts'), {
      body: { reviewed: nothingReviewed },
    });
    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      name: 'ConflictError',
      message:
        'The draft of component:default/adverts is empty, so there is nothing to submit',
    });
  });

  it('are submitted once if two users submit at the same time', async () => {
    await maturity.answer('component/default/cart', 'people.ai', assessed(3));
    const body = await maturity.submission('component/default/cart');
    const responses = await Promise.all(
      [1, 2].map(() => send('post', path('cart'), { body })),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 412]);
    const history = await send('get', path('cart'));
    expect(history.body.totalItems).toBe(1);
  });

  it('contain only what was reviewed, and are refused otherwise', async () => {
    const ordering = 'system/default/ordering';
    const submissions = `/entities/${ordering}/assessments`;
    const draft = `/entities/${ordering}/draft`;
    const area = `${draft}/areas/people.ai`;
    const set = await send('put', area, { body: assessed(1) });
    const body = await maturity.submission(ordering);

    const other = mockCredentials.user.header('user:default/ben');
    const changed = await send('put', area, {
      body: { ...assessed(4), note: 'Our secret' },
      ifMatch: set.headers.etag,
      authorization: other,
    });
    await send('put', `${draft}/areas/people.culture`, {
      body: assessed(2),
      authorization: other,
    });
    const refused = await send('post', submissions, { body });
    expect(refused.status).toBe(412);
    expect(refused.body.error).toEqual({
      name: 'PreconditionFailedError',
      message:
        'reviewed: the draft of system:default/ordering has changed since: people.ai was changed, people.culture was added',
      differences: {
        areas: [
          {
            areaId: 'people.ai',
            difference: 'changed',
            updatedAt: changed.body.updatedAt,
            updatedBy: 'user:default/ben',
          },
          {
            areaId: 'people.culture',
            difference: 'added',
            updatedAt: expect.any(String),
            updatedBy: 'user:default/ben',
          },
        ],
      },
    });
    expect((await send('get', submissions)).body.totalItems).toBe(0);

    const { body: submitted } = await maturity.submit(ordering);
    expect(submitted.assessment.answers['people.ai']).toMatchObject({
      answer: assessed(4),
      submittedBy: 'user:default/mock',
      answeredAt: changed.body.updatedAt,
      answeredBy: 'user:default/ben',
    });
    // A draft that has been submitted by somebody else.
    const late = await send('post', submissions, { body });
    expect(late.status).toBe(412);
    expect(late.body.error.differences).toEqual({
      revision: 1,
      areas: [{ areaId: 'people.ai', difference: 'removed' }],
    });
  });

  it('require a review', async () => {
    await maturity.answer(
      'component/default/adverts',
      'people.ai',
      assessed(1),
    );
    const { status, body } = await send('post', path('adverts'), { body: {} });
    expect(status).toBe(428);
    expect(body.error).toEqual({
      name: 'PreconditionRequiredError',
      message:
        'reviewed: required, with the revision and the versions of the draft as it was read',
    });
    await send('delete', '/entities/component/default/adverts/draft', {
      ifMatch: '*',
    });
  });

  it('keep answers that are edited during a submission', async () => {
    const cart = '/entities/component/default/cart';
    const area = `${cart}/draft/areas/technology.ai`;
    let revision = 1;
    let last: object | undefined;
    for (const level of [1, 2, 3, 4, 5]) {
      await send('delete', `${cart}/draft`, { ifMatch: '*' });
      const set = await send('put', area, { body: assessed(level) });
      const edit = { ...assessed(level), note: 'Edited.' };
      const reviewed = await maturity.submission('component/default/cart');
      const [submitted, edited] = await Promise.all([
        send('post', path('cart'), { body: reviewed }),
        send('put', area, { body: edit, ifMatch: set.headers.etag }),
      ]);
      const { body } = await send('get', `${cart}/draft`);
      const left = body.areas.find(
        ({ areaId }: { areaId: string }) => areaId === 'technology.ai',
      );
      const outcome = [submitted.status, edited.status, left.answer];
      // What is submitted is what was reviewed, or nothing. The edit is kept,
      // or its author is told.
      expect([
        [201, 200, edit],
        [201, 412, null],
        [412, 200, edit],
      ]).toContainEqual(outcome);
      const isSubmitted = submitted.status === 201;
      revision += Number(isSubmitted);
      last = isSubmitted ? assessed(level) : last;
      expect(body.revision).toBe(revision);
      expect(left.submitted?.answer).toEqual(last);
    }
  });

  it('can only be submitted by users', async () => {
    const { status } = await send('post', path('checkout'), {
      body: { reviewed: nothingReviewed },
      authorization: mockCredentials.service.header(),
    });
    expect(status).toBe(403);
  });

  it.each<['get' | 'post', string, number, string]>([
    ['get', `${path('checkout')}/3`, 404, 'revision'],
    ['get', `${path('checkout')}/0`, 400, 'params.revision'],
    ['get', `${path('checkout')}/first`, 400, 'params.revision'],
    ['get', `${path('checkout')}/1?model=none`, 404, "'none'"],
    ['get', `${path('checkout')}?limit=0`, 400, 'query.limit'],
    ['get', `${path('checkout')}?limit=1001`, 400, 'query.limit'],
    ['get', `${path('checkout')}?cursor=nonsense`, 400, 'cursor'],
    ['get', path('none'), 404, 'component:default/none'],
    ['get', '/entities/user/default/ana/assessments', 400, "'user'"],
    ['get', '/entities/user/default/ana/assessments/1', 400, "'user'"],
    ['get', `${path('none')}/1`, 404, 'component:default/none'],
    ['post', path('none'), 404, 'component:default/none'],
    ['post', '/entities/user/default/ana/assessments', 400, "'user'"],
  ])(
    'respond to %s %s with %i, naming %s',
    async (method, at, status, named) => {
      const response = await send(method, at, {
        body: method === 'post' ? {} : undefined,
      });
      expect(response.status).toBe(status);
      expect(response.body.error.message).toContain(named);
    },
  );

  it.each<[unknown, string]>([
    [{ note: 5 }, 'note'],
    [{ notes: 'x' }, "unknown field 'body.notes'"],
    [{ note: 'x'.repeat(4001) }, 'note'],
    [{ reviewed: { revision: 0 } }, 'reviewed.versions'],
    [{ reviewed: { versions: {} } }, 'reviewed.revision'],
    [{ reviewed: { revision: -1, versions: {} } }, 'reviewed.revision'],
    [
      { reviewed: { revision: 0, versions: { 'people.ai': 1 } } },
      'reviewed.versions.people.ai',
    ],
    [{ reviewed: null }, 'reviewed'],
  ])('reject the body %j, naming %s', async (body, named) => {
    const response = await send('post', path('checkout'), { body });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(named);
  });
});
