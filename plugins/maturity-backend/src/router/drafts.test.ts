import { mockCredentials } from '@backstage/backend-test-utils';
import { type RequestOptions, startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });
const draft = '/entities/component/default/checkout/draft';
const area = `${draft}/areas/technology.ai`;

describe.each(databaseCases())('drafts on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  let send: (typeof maturity)['send'];
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
    ({ send } = maturity);
  });
  beforeEach(async () => {
    await send('delete', draft, { ifMatch: '*' });
  });

  it('contain the answers that were set, until they are discarded', async () => {
    const set = await send('put', area, { body: assessed(2) });
    expect(set.status).toBe(200);
    expect(set.body).toMatchObject({
      areaId: 'technology.ai',
      change: 'set',
      answer: assessed(2),
      updatedBy: 'user:default/mock',
    });
    expect(set.headers.etag).toBe(`"${set.body.version}"`);
    const read = await send('get', draft);
    expect(read.status).toBe(200);
    expect(read.body.areas).toHaveLength(22);
    expect(read.body.areas).toContainEqual(set.body);
    const discarded = await send('delete', draft, {
      ifMatch: set.headers.etag,
    });
    expect(discarded.status).toBe(204);
    expect(discarded.text).toBe('');
    const { body } = await send('get', draft);
    expect(
      body.areas.filter(
        (each: { change: string }) => each.change !== 'unchanged',
      ),
    ).toEqual([]);
  });

  it('accept a change that names the current version', async () => {
    const set = await send('put', area, { body: assessed(2) });
    const changed = await send('put', area, {
      body: assessed(3),
      ifMatch: set.headers.etag,
    });
    expect(changed.status).toBe(200);
    expect(changed.body.answer).toEqual(assessed(3));
    const cleared = await send('delete', area, {
      ifMatch: changed.headers.etag,
    });
    expect(cleared.status).toBe(200);
    expect(cleared.body).toMatchObject({ change: 'cleared', answer: null });
    expect(cleared.headers.etag).toBe(`"${cleared.body.version}"`);
    expect(cleared.headers.etag).not.toBe(changed.headers.etag);
  });

  it.each(['put', 'delete'] as const)(
    'refuse to %s an answer that somebody else has changed',
    async method => {
      const body = method === 'put' ? assessed(1) : undefined;
      const set = await send('put', area, { body: assessed(2) });
      const without = await send(method, area, { body });
      expect(without.status).toBe(428);
      expect(without.body.error).toMatchObject({
        name: 'PreconditionRequiredError',
        message: expect.stringMatching(/^If-Match: /),
      });
      const late = await send(method, area, { body, ifMatch: '"older"' });
      expect(late.status).toBe(412);
      expect(late.body.error).toMatchObject({
        name: 'PreconditionFailedError',
        message: expect.stringMatching(/^If-Match: /),
        current: set.body,
      });
    },
  );

  it('are discarded by those who have seen all of them', async () => {
    const first = await send('put', area, { body: assessed(2) });
    const culture = `${draft}/areas/people.culture`;
    const second = await send('put', culture, { body: assessed(3) });
    const discard = (ifMatch?: string) => send('delete', draft, { ifMatch });
    const changes = async () => {
      const { body } = await send('get', draft);
      return body.areas.filter(
        ({ change }: { change: string }) => change !== 'unchanged',
      );
    };
    const unnamed = await discard();
    expect(unnamed.status).toBe(428);
    expect(unnamed.body.error.message).toBe(
      "If-Match: required, as the draft already has a change to 'people.culture'",
    );
    const unseen = await discard(first.headers.etag);
    expect(unseen.status).toBe(412);
    expect(unseen.body.error).toMatchObject({
      message: "If-Match: 'people.culture' has been changed in the meantime",
      current: second.body,
    });
    // In the order of the model.
    expect(await changes()).toEqual([second.body, first.body]);
    const { etag } = second.headers;
    // RFC 9110 asks recipients of lists to accept empty elements.
    const all = await discard(`"older", ,${first.headers.etag},${etag},`);
    expect(all.status).toBe(204);
    expect(await changes()).toEqual([]);
    expect((await discard()).status).toBe(204);
  });

  it('show editors what has been submitted in the meantime', async () => {
    const set = await send('put', area, { body: assessed(2) });
    await maturity.submit('component/default/checkout');
    const late = await send('put', area, {
      body: assessed(3),
      ifMatch: set.headers.etag,
    });
    expect(late.status).toBe(412);
    expect(late.body.error.current).toMatchObject({
      version: null,
      change: 'unchanged',
      submitted: { answer: assessed(2) },
    });
  });

  it.each<[string, unknown, string]>([
    ['technology.ai', { state: 'assessed' }, 'level'],
    ['technology.ai', { state: 'assessed', level: 0 }, 'level'],
    ['technology.ai', { state: 'assessed', level: '2' }, 'level'],
    ['people.ai', assessed(5), 'level: people.ai has levels 1 to 4, not 5'],
    ['technology.ai', { ...assessed(2), practices: ['none'] }, 'practices.0'],
    ['technology.ai', { ...assessed(2), practices: 'all' }, 'practices'],
    [
      'technology.ai',
      { ...assessed(2), colour: 'red' },
      "unknown field 'colour'",
    ],
    [
      'technology.ai',
      { ...assessed(2), evidence: [{ url: 'https://a.b', by: 'me' }] },
      "unknown field 'evidence.0.by'",
    ],
    [
      'technology.ai',
      { ...assessed(2), evidence: [{ url: 'ftp://example.org/x' }] },
      'evidence.0.url',
    ],
    ['technology.ai', { state: 'not-applicable' }, 'reason'],
    ['technology.ai', { state: 'not-applicable', reason: ' ' }, 'reason'],
    ['technology.ai', { state: 'maybe' }, 'state'],
    ['technology.ai', { state: 'unknown', note: 'x'.repeat(4001) }, 'note'],
    ['technology.ai', {}, 'state'],
    ['technology.ai', [], 'state'],
  ])('reject for %s the answer %j, naming %s', async (areaId, body, field) => {
    const response = await send('put', `${draft}/areas/${areaId}`, { body });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(field);
  });

  it('reject an unquoted version, an unknown area, and an unknown kind', async () => {
    const body = assessed(1);
    const unquoted = await send('put', area, { body, ifMatch: 'older' });
    expect(unquoted.status).toBe(400);
    expect(unquoted.body.error.message).toMatch(/if-match/i);
    const unknown = await send('put', `${draft}/areas/people.none`, { body });
    expect(unknown.status).toBe(404);
    expect(unknown.body.error.message).toContain("'people.none'");
    for (const [method, path, status] of [
      ['get', '/entities/user/default/ana/draft', 400],
      ['delete', '/entities/user/default/ana/draft', 400],
      ['put', '/entities/user/default/ana/draft/areas/people.ai', 400],
      ['delete', '/entities/user/default/ana/draft/areas/people.ai', 400],
      ['get', '/entities/component/default/none/draft', 404],
      ['delete', '/entities/component/default/none/draft', 404],
      ['delete', `${draft}/areas/people.none`, 404],
    ] as const) {
      const response = await send(method, path, {
        body: method === 'put' ? body : undefined,
      });
      expect([method, path, response.status]).toEqual([method, path, status]);
    }
  });

  it.each(['put', 'delete'] as const)(
    'let %s name versions as RFC 9110 says',
    async method => {
      const body = method === 'put' ? assessed(1) : undefined;
      const statuses: Record<string, number> = {};
      for (const [name, conditions] of Object.entries({
        'If-Match, weak': ({ etag }) => ({ ifMatch: `W/${etag}` }),
        'If-Match, weak or older': ({ etag }) => ({
          ifMatch: `W/${etag}, "older"`,
        }),
        'If-Match, one of several': ({ etag }) => ({
          ifMatch: `"older",${etag} , W/"weak"`,
        }),
        'If-Match, any': () => ({ ifMatch: '*' }),
        'If-None-Match, any': () => ({ ifNoneMatch: '*' }),
        'If-None-Match, weak': ({ etag }) => ({ ifNoneMatch: `W/${etag}` }),
        'If-None-Match, older': () => ({ ifNoneMatch: '"older"' }),
        'both, the same': ({ etag }) => ({
          ifMatch: etag,
          ifNoneMatch: `"older", W/${etag}`,
        }),
        'both, the other older': ({ etag }) => ({
          ifMatch: etag,
          ifNoneMatch: '"older"',
        }),
      } satisfies Record<string, (headers: { etag: string }) => RequestOptions>)) {
        await send('delete', draft, { ifMatch: '*' });
        const set = await send('put', area, { body: assessed(2) });
        const { etag } = set.headers;
        const response = await send(method, area, {
          body,
          ...conditions({ etag }),
        });
        statuses[name] = response.status;
        const { current } = response.body.error ?? {};
        // Shows what it has not replaced.
        expect([name, current]).toEqual([
          name,
          response.status === 412 ? set.body : undefined,
        ]);
      }
      expect(statuses).toEqual({
        'If-Match, weak': 412,
        'If-Match, weak or older': 412,
        'If-Match, one of several': 200,
        'If-Match, any': 200,
        'If-None-Match, any': 412,
        'If-None-Match, weak': 412,
        // The condition holds, but it does not name what would be replaced.
        'If-None-Match, older': 428,
        'both, the same': 412,
        'both, the other older': 200,
      });
    },
  );

  it('let a first answer name that there is none', async () => {
    const body = assessed(2);
    const any = await send('put', area, { body, ifMatch: '*' });
    expect(any.status).toBe(412);
    expect(any.body.error.current).toMatchObject({ version: null });
    const first = await send('put', area, { body, ifNoneMatch: '*' });
    expect(first.status).toBe(200);
    await send('delete', draft, { ifMatch: '*' });
    const other = await send('put', area, { body, ifNoneMatch: '"other"' });
    expect(other.status).toBe(200);
  });

  it.each([
    ['If-Match', { ifMatch: 'W/older' }],
    ['If-Match', { ifMatch: 'w/"older"' }],
    ['If-Match', { ifMatch: '"older' }],
    ['If-Match', { ifMatch: '*, "older"' }],
    ['If-Match', { ifMatch: `"${'x'.repeat(10_000)}"` }],
    ['If-None-Match', { ifNoneMatch: 'older' }],
    ['If-None-Match', { ifMatch: '*', ifNoneMatch: '"older"' }],
  ])('reject a malformed %s: %j', async (header, conditions) => {
    const response = await send('put', area, {
      body: assessed(2),
      ...conditions,
    });
    expect(response.status).toBe(400);
    expect(response.body.error.message.toLowerCase()).toContain(
      header.toLowerCase(),
    );
  });

  it('are not sent again to a client that has them', async () => {
    const { headers } = await send('get', draft);
    const { etag } = headers;
    const strong = etag.replace(/^W\//, '');
    for (const ifNoneMatch of [etag, strong, `"older", ${etag}`, '*']) {
      const { status, text } = await send('get', draft, { ifNoneMatch });
      expect([ifNoneMatch, status, text]).toEqual([ifNoneMatch, 304, '']);
    }
    await send('put', area, { body: assessed(2) });
    const changed = await send('get', draft, { ifNoneMatch: etag });
    expect(changed.status).toBe(200);
  });

  it('can only be changed by users', async () => {
    const authorization = mockCredentials.service.header();
    const options = { authorization, body: assessed(1) };
    expect((await send('put', area, options)).status).toBe(403);
    expect((await send('delete', area, { authorization })).status).toBe(403);
    expect((await send('delete', draft, { authorization })).status).toBe(403);
    expect((await send('get', draft, { authorization })).status).toBe(200);
  });
});
