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
    ['/entities/component/default/%F0%9F%98%80/report', 404],
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
    const note = 'a\u0000b \u{1F600} </script> \ud800';
    const area = `${checkout}/draft/areas/technology.ai`;
    const set = await maturity.send('put', area, {
      body: { state: 'unknown', note },
    });
    expect(set.status).toBe(200);
    const { body } = await maturity.send('get', `${checkout}/draft`);
    expect(body.areas).toContainEqual(set.body);
    expect(set.body.answer.note).toBe(note);
  });

  it('is rejected in a note that no database could store', async () => {
    const { status, body } = await maturity.send(
      'post',
      `${checkout}/assessments`,
      { body: { note: 'a\u0000b' } },
    );
    expect(status).toBe(400);
    expect(body.error.message).toContain('note');
    const history = await maturity.send('get', `${checkout}/assessments`);
    expect(history.body.totalItems).toBe(0);
  });
});
