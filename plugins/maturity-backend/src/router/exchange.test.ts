import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { parse } from 'yaml';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const checkout = 'component/default/checkout';
const assessed = (level: number, note?: string) => ({
  state: 'assessed',
  level,
  ...(note && { note }),
});

const entry = (submittedAt: string, overrides: object = {}) => ({
  entityRef: 'component:default/cart',
  model: 'cnmm',
  submittedAt,
  submittedBy: 'user:default/ana',
  answers: { 'people.ai': assessed(2) },
  ...overrides,
});

/** Text that a careless writer or reader of YAML or JSON would change. */
const texts = [
  'two\nlines, and a tail\n\n',
  '  - indented: yes',
  '"quoted" \'twice\' \\ # no comment',
  'é 😀 \u2028 \u0085 \ufeff',
  'null',
  '2026-01-01',
  'a\u0001b\u0007',
  `long ${'word '.repeat(100)}`,
];

describe.each(databaseCases())('import and export on %s', (_name, init) => {
  type Maturity = Awaited<ReturnType<typeof startMaturity>>;

  async function start() {
    const knex = await init();
    return { knex, maturity: await startMaturity({ knex }) };
  }

  function call(
    { server }: Maturity,
    method: 'get' | 'post',
    path: string,
    headers: Record<string, string> = {},
  ) {
    return request(server)
      [method](`/api/maturity${path}`)
      .set('Authorization', mockCredentials.user.header())
      .set(headers);
  }

  const exported = async (maturity: Maturity, type: string) => {
    const response = await call(maturity, 'get', '/export', { Accept: type })
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', chunk => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
      });
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain(type);
    return { ...response, text: String(response.body) };
  };

  const importing = (maturity: Maturity, text: string, query = '') =>
    call(maturity, 'post', `/import${query}`, {
      'Content-Type': 'application/yaml',
    }).send(text);

  it('preserve a history exactly in YAML and JSON', async () => {
    const { knex, maturity } = await start();
    for (const [index, note] of texts.entries()) {
      const areaId = index % 2 ? 'technology.ai' : 'people.ai';
      await maturity.answer(checkout, areaId, assessed((index % 4) + 1, note));
      await maturity.submit(checkout, { note: `Number ${index}: “so”.` });
    }
    await maturity.answer('system/default/ordering', 'people.culture', {
      state: 'not-applicable',
      reason: 'No.',
    });
    await maturity.submit('system/default/ordering');
    const rows = await knex('assessments').orderBy(['entity_ref', 'revision']);
    expect(rows).toHaveLength(texts.length + 1);

    for (const type of ['application/yaml', 'application/json']) {
      const { text } = await exported(maturity, type);
      const other = await start();
      const { status, body } = await importing(other.maturity, text);
      expect({ status, items: body.items.length }).toEqual({
        status: 200,
        items: rows.length,
      });
      expect(
        await other.knex('assessments').orderBy(['entity_ref', 'revision']),
      ).toEqual(rows);
    }
  });

  it('skip assessments that are imported a second time', async () => {
    const { maturity } = await start();
    await maturity.answer(checkout, 'people.ai', assessed(1));
    await maturity.submit(checkout);
    const { text } = await exported(maturity, 'application/yaml');
    const { body } = await importing(maturity, text);
    expect(body.items).toMatchObject([{ result: 'skipped', revision: 1 }]);
    const history = await maturity.send(
      'get',
      `/entities/${checkout}/assessments`,
    );
    expect(history.body.totalItems).toBe(1);
  });

  it('export an empty document if there are no assessments', async () => {
    const { maturity } = await start();
    const json = await exported(maturity, 'application/json');
    expect(JSON.parse(json.text)).toEqual({ assessments: [] });
    const yaml = await exported(maturity, 'application/yaml');
    expect(parse(yaml.text)).toEqual({ assessments: [] });
    expect(yaml.headers['content-disposition']).toBe(
      'attachment; filename="assessments.yaml"',
    );
  });

  it('export several pages, in the format that a link names', async () => {
    const { maturity } = await start();
    // Three full pages of a hundred, and part of a fourth.
    const assessments = Array.from({ length: 305 }, (_, index) =>
      entry(new Date(Date.UTC(2020, 0, 1 + index)).toISOString()),
    );
    const imported = await maturity.send('post', '/import', {
      body: { assessments },
    });
    expect(imported.status).toBe(200);
    const { status, body } = await maturity.send('get', '/export?format=json');
    expect(status).toBe(200);
    expect(
      body.assessments.map((each: { submittedAt: string }) => each.submittedAt),
    ).toEqual(assessments.map(({ submittedAt }) => submittedAt));
    const none = await maturity.send(
      'get',
      '/export?format=json&kind=System&entityRef=component:default/cart',
    );
    expect(none.body).toEqual({ assessments: [] });
  });

  it('add to submitted assessments, and show up in the report', async () => {
    const { knex, maturity } = await start();
    const body = {
      assessments: [
        entry('2026-02-01T00:00:00Z'),
        entry('2026-01-01T00:00:00Z'),
      ],
    };
    const dry = await maturity.send('post', '/import?dryRun=true', { body });
    expect(dry.body.dryRun).toBe(true);
    expect(dry.body.items).toMatchObject([
      { index: 0, result: 'would-import', revision: 2 },
      { index: 1, result: 'would-import', revision: 1 },
    ]);
    expect(await knex('assessments')).toEqual([]);
    const { body: done } = await maturity.send('post', '/import', { body });
    expect(done.items).toMatchObject([
      { index: 0, result: 'imported', revision: 2 },
      { index: 1, result: 'imported', revision: 1 },
    ]);
    const report = await maturity.send(
      'get',
      '/entities/component/default/cart/report',
    );
    expect(report.body.assessment).toMatchObject({ revision: 2 });
  });

  it('import nothing if any item is invalid or refused', async () => {
    const { knex, maturity } = await start();
    await maturity.answer(checkout, 'people.ai', assessed(1));
    await maturity.submit(checkout);
    const before = await knex('assessments');
    const refused = await maturity.send('post', '/import', {
      body: {
        assessments: [
          entry('2026-02-01T00:00:00Z'),
          entry('2020-01-01T00:00:00Z', {
            entityRef: 'component:default/checkout',
          }),
        ],
      },
    });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toMatch(
      /assessments\.1\.submittedAt: 2020-01-01T00:00:00\.000Z of component:default\/checkout is before .*, when revision 1 was submitted/,
    );
    const wrong = await importing(
      maturity,
      [
        'assessments:',
        '  - entityRef: component:default/cart',
        '    submittedAt: 2026-02-01T00:00:00Z',
        '    submittedBy: user:default/ana',
        '    answers:',
        '      people.ai: { state: assessed, level: 5 }',
      ].join('\n'),
    );
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain(
      'request:6 assessments.0.answers.people.ai.level: people.ai has levels 1 to 4, not 5',
    );
    expect(await knex('assessments')).toEqual(before);
  });

  it('reject a body that is missing, too long, or of another type', async () => {
    const { maturity } = await start();
    const post = (type: string, body: string) =>
      call(maturity, 'post', '/import', { 'Content-Type': type }).send(body);
    expect((await post('application/yaml', '')).status).toBe(400);
    expect((await post('text/plain', 'assessments: []')).status).toBe(400);
    const long = `# ${'x'.repeat(5 * 1024 * 1024)}\nassessments: []\n`;
    const tooLong = await post('application/yaml', long);
    expect([tooLong.status, tooLong.body.error.message]).toEqual([
      413,
      'body: must be at most 5 MB',
    ]);
    const note = 'x'.repeat(4000);
    const fits = JSON.stringify({
      assessments: Array.from({ length: 1250 }, (_, index) =>
        entry('2026-02-01T00:00:00Z', {
          entityRef: `component:default/c${index}`,
          answers: { 'people.ai': assessed(2, note) },
        }),
      ),
    });
    expect(fits.length).toBeGreaterThan(5_000_000);
    expect((await post('application/yaml', fits)).status).toBe(200);
  });

  it('reject a time that no history can have, whatever its time zone', async () => {
    const { maturity } = await start();
    const responses = [];
    for (const submittedAt of [
      '9999-12-31T23:59:59-23:59',
      '9999-12-31T23:59:59Z',
      '1970-01-01T00:00:00+00:01',
      '0000-01-01T00:00:00+23:59',
      '1970-01-01T00:00:00Z',
    ]) {
      const { status, body } = await maturity.send('post', '/import', {
        body: { assessments: [entry(submittedAt)] },
      });
      responses.push([status, body.error?.message.split('\n')[1]]);
    }
    const outside = [
      400,
      'request:1 assessments.0.submittedAt: must lie in the years from 1970 to 9999, in UTC',
    ];
    expect(responses).toEqual([
      outside,
      [
        409,
        'assessments.0.submittedAt: 9999-12-31T23:59:59.000Z of component:default/cart lies in the future',
      ],
      outside,
      outside,
      [200, undefined],
    ]);
  });

  it('report an unknown model', async () => {
    const { maturity } = await start();
    const { status } = await maturity.send('get', '/export?model=none');
    expect(status).toBe(404);
  });
});
