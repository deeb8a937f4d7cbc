import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const checkout = '/entities/component/default/checkout';
const cursor = (place: unknown) =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

describe.each(databaseCases())('bad input on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
    await maturity.answer('component/default/checkout', 'people.ai', {
      state: 'unknown',
    });
  });

  it.each([
    ['/entities/component/default/a%00b/report', 400],
    ['/entities/__proto__/default/checkout/report', 400],
    ['/entities/component/constructor/__proto__/report', 404],
    [`/entities/component/default/${'x'.repeat(121)}/report`, 400],
    [`${checkout}/report?model=__proto__`, 404],
    [`${checkout}/report?model=a&model=b`, 400],
    [`${checkout}/assessments/1000000000`, 404],
    [`${checkout}/assessments/99999999999999999999`, 400],
    [`${checkout}/assessments?cursor=${cursor(1e15)}`, 400],
    [`${checkout}/assessments?cursor=${cursor(['a', null])}`, 400],
    [`${checkout}/assessments?limit=1e9`, 400],
    [`${checkout}/assessments?limit=1.5`, 400],
    ['/portfolio/rollups', 400],
    ['/portfolio/entities?aspect=people&level=9', 400],
    ['/portfolio/entities?kind=', 400],
    ['/portfolio/trend?from=yesterday', 400],
    ['/portfolio/capabilities?unknown=x', 400],
    ['/portfolio/build-order?unknown=x', 400],
    ['/portfolio/export', 400],
    ['/export?format=xml', 400],
    ['/portfolio/rollups?groupBy=type&type=%00', 400],
    ['/portfolio/rollups?groupBy=type&type=', 400],
    ['/portfolio/rollups?groupBy=type&type=%27%3B--', 200],
    ['/portfolio/rollups?groupBy=__proto__', 400],
    ['/portfolio/rollups?groupBy=type&groupBy=kind', 400],
    [`/portfolio/rollups?groupBy=type&cursor=${cursor({})}`, 400],
    [`/portfolio/rollups?groupBy=type&cursor=${cursor(['a', 'b'])}`, 400],
    [`/portfolio/rollups?groupBy=type${'&type=a'.repeat(101)}`, 400],
  ])('gets a proper response: %s', async (path, status) => {
    const response = await maturity.send('get', path);
    expect(response.status).toBe(status);
    // Express leads all of these to the same handler.
    const [plain, query = ''] = path.split(/(?=\?)/);
    const statusOf = async (method: 'get' | 'head', spelling: string) => {
      const { status: answered } = await request(maturity.server)
        [method](`/api/maturity${spelling}${query}`)
        .set('Authorization', mockCredentials.user.header());
      return answered;
    };
    expect({
      head: await statusOf('head', plain),
      slash: await statusOf('get', `${plain}/`),
      headWithSlash: await statusOf('head', `${plain}/`),
    }).toEqual({ head: status, slash: status, headWithSlash: status });
  });

  it.each([
    ['get', '/nothing'],
    ['get', '/models//'],
    ['post', '/models'],
    ['options', '/models'],
  ] as const)(
    'reaches no route if it is undocumented: %s %s',
    async (...to) => {
      const [method, path] = to;
      const { status } = await request(maturity.server)
        [method](`/api/maturity${path}`)
        .set('Authorization', mockCredentials.user.header());
      expect(status).toBe(404);
    },
  );

  const emoji = '\u{1F600}';

  it.each([
    ['name', `/entities/component/default/${emoji}/report`],
    ['name', `/entities/component/default/a\u0000b/draft`],
    ['name', `/entities/component/default/a\u200Bb/assessments`],
    ['namespace', `/entities/component/${emoji}/checkout/report`],
    ['kind', `/entities/${emoji}/default/checkout/report`],
    ['kind', `/entities/a\u0000b/default/checkout/report`],
    ...['owner', 'system', 'domain'].flatMap(field =>
      [`group:default/${emoji}`, 'group:default/a\u0000b', 'ordering'].map(
        ref => [field, `/portfolio/entities?${field}=a:b/c&${field}=${ref}`],
      ),
    ),
    ['owner', `/portfolio/rollups?groupBy=kind&owner=${emoji}`],
    ['owner', `/portfolio/export?format=csv&owner=${emoji}`],
    ['owner', `/portfolio/trend?owner=${emoji}`],
    ['owner', `/portfolio/capabilities?owner=${emoji}`],
    ['entityRef', `/export?entityRef=component:default/${emoji}`],
    ['entityRef', `/export?entityRef=a:b/c&entityRef=a\u0000b`],
  ])('is rejected in an entity ref, naming %s: %s', async (field, path) => {
    const { status, body } = await maturity.send('get', encodeURI(path));
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(new RegExp(`^(params\\.|query\\.)?${field}\\b`)),
    ]);
  });

  it.each(['a\u0000b', emoji, 'a b', '\ud800', `${'x'.repeat(256)}`])(
    'is rejected in one of many entity refs: %j',
    async name => {
      const { status, body } = await maturity.send('post', '/reports/query', {
        body: { entityRefs: ['a:b/c', `component:default/${name}`] },
      });
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringMatching(/^(body\.)?entityRefs\.1\b/),
      ]);
    },
  );

  it('is rejected in an entity ref of an import', async () => {
    const entry = {
      entityRef: 'component:default/checkout',
      submittedAt: '2026-01-01T00:00:00Z',
      submittedBy: 'user:default/ana',
      answers: {},
    };
    for (const field of ['entityRef', 'submittedBy']) {
      for (const name of [emoji, 'a\u0000b', 'a\u200Bb', 'x'.repeat(121)]) {
        const { status, body } = await maturity.send('post', '/import', {
          body: { assessments: [entry, { ...entry, [field]: `a:b/${name}` }] },
        });
        expect([status, body.error.message]).toEqual([
          400,
          expect.stringContaining(`assessments.1.${field}: must be a full`),
        ]);
      }
    }
  });

  it.each([
    ['put', `${checkout}/draft/areas/technology.ai`],
    ['put', `${checkout}/targets/people`],
    ['post', `${checkout}/assessments`],
    ['post', '/reports/query'],
  ] as const)('is too large in the body of %s %s', async (method, path) => {
    const { status, body } = await maturity.send(method, path, {
      body: { note: 'x'.repeat(310_000) },
    });
    expect([status, body.error]).toEqual([
      413,
      {
        name: 'PayloadTooLargeError',
        message: 'body: must be at most 300 kB',
      },
    ]);
  });

  it.each([
    { state: 'maybe', level: 1 },
    { state: null },
    { state: 'constructor' },
    { state: ['assessed'], level: 1 },
    { state: 'Assessed', level: 1 },
    { level: 1 },
  ])('is a state that there is not: %j', async body => {
    const response = await maturity.send(
      'put',
      `${checkout}/draft/areas/technology.ai`,
      { body },
    );
    expect([response.status, response.body.error.message]).toEqual([
      400,
      "'state' must be equal to one of the allowed values: assessed, not-applicable, unknown",
    ]);
  });

  it.each(['x', 'level'])(
    'is a parameter that there is not: %s',
    async name => {
      const response = await maturity.send('get', `/models?${name}=1`);
      expect([response.status, response.body.error.message]).toEqual([
        400,
        `Unknown query parameter '${name}'`,
      ]);
    },
  );

  it('is rejected if a body is malformed, too long, or of another type', async () => {
    const put = (type: string, body: string) =>
      request(maturity.server)
        .put(`/api/maturity${checkout}/draft/areas/technology.ai`)
        .set('Authorization', mockCredentials.user.header())
        .type(type)
        .send(body);
    expect((await put('json', '{"state":')).status).toBe(400);
    expect((await put('json', `{"state":"${'x'.repeat(2e5)}"}`)).status).toBe(
      400,
    );
    expect((await put('text/plain', 'assessed')).status).toBe(400);
    expect((await put('json', '')).status).toBe(400);
    expect(
      (await put('json', '{"__proto__":{"state":"unknown"}}')).status,
    ).toBe(400);
  });

  it('is stored unchanged if it is text', async () => {
    const note = ' \u{1F600} </script> \u200b\n';
    const area = `${checkout}/draft/areas/technology.ai`;
    const set = await maturity.send('put', area, {
      body: { state: 'unknown', note },
    });
    expect(set.status).toBe(200);
    const { body } = await maturity.send('get', `${checkout}/draft`);
    expect(body.areas).toContainEqual(set.body);
    expect(set.body.answer.note).toBe(note);
  });

  it.each(['a\u0000b', 'a\ud800', '\udc00b'])(
    'is rejected as text that not every database can store: %j',
    async text => {
      const area = `${checkout}/draft/areas/technology.ai`;
      const evidence = (link: object) => ({
        state: 'assessed',
        level: 1,
        evidence: [{ url: 'https://example.org', ...link }],
      });
      const requests = [
        ['post', `${checkout}/assessments`, { note: text }, 'note'],
        ['put', area, { state: 'unknown', note: text }, 'note'],
        ['put', area, { state: 'not-applicable', reason: text }, 'reason'],
        ['put', area, evidence({ title: text }), 'evidence.0.title'],
        [
          'put',
          area,
          evidence({ url: `https://example.org/${text}` }),
          'evidence.0.url',
        ],
        [
          'put',
          `${checkout}/targets/people`,
          { level: 3, reason: text },
          'reason',
        ],
      ] as const;
      for (const [method, path, body, field] of requests) {
        const { status, body: answer } = await maturity.send(method, path, {
          body,
        });
        expect([status, answer.error.message]).toEqual([
          400,
          expect.stringMatching(new RegExp(`^(body\\.)?${field}\\b`)),
        ]);
      }
    },
  );

  it.each([
    [
      'post',
      `${checkout}/assessments`,
      { reviewed: { revision: 1, versions: { ['k'.repeat(200_000)]: 'v' } } },
    ],
    [
      'put',
      `${checkout}/draft/areas/technology.ai`,
      {
        state: 'assessed',
        level: 1,
        practices: Array(100).fill('\u0001'.repeat(200)),
      },
    ],
  ] as const)(
    'is not repeated at length: %s %s',
    async (method, path, body) => {
      const { status, text } = await maturity.send(method, path, { body });
      expect(status).toBe(400);
      expect(text.length).toBeLessThan(20_000);
    },
  );

  it('is rejected if it asks twice for the same report', async () => {
    const ref = 'component:default/checkout';
    const { status, body } = await maturity.send('post', '/reports/query', {
      body: { entityRefs: [ref, 'system:default/ordering', ref] },
    });
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringMatching(/^body\.entityRefs must NOT have duplicate items/),
    ]);
  });
});
