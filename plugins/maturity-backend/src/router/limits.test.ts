import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(120_000);

const checkout = 'component/default/checkout';

/** As long as an answer may be: about 43 kB. */
const longAnswer = {
  state: 'assessed',
  level: 1,
  note: 'n'.repeat(4000),
  evidence: Array.from({ length: 20 }, (_, index) => ({
    url: `https://example.org/${index}/${'u'.repeat(1900)}`,
  })),
};

const areaIds = [
  'people.ai',
  'people.culture',
  'people.security',
  'process.security',
  'technology.ai',
  'policy.policy-creation',
];

describe.each(databaseCases())('limits of assessments on %s', (_name, init) => {
  let knex: Awaited<ReturnType<typeof init>>;
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    knex = await init();
    maturity = await startMaturity({ knex });
  });

  const submit = async (entity: string) =>
    maturity.send('post', `/entities/${entity}/assessments`, {
      body: await maturity.submission(entity),
    });

  it('refuse one that is too long, and say what to shorten', async () => {
    for (const areaId of areaIds) {
      await maturity.answer(checkout, areaId, longAnswer);
    }
    const { status, body } = await submit(checkout);
    expect(status).toBe(409);
    expect(body.error.message).toMatch(
      /^The draft of component:default\/checkout has answers of 25\d kB in total, more than 250 kB; shorten the texts or remove evidence of people\.ai \(43 kB\), people\.culture \(43 kB\), people\.security \(43 kB\)$/,
    );

    // The draft is still there, and can be shortened.
    const area = `/entities/${checkout}/draft/areas/people.ai`;
    const { body: draft } = await maturity.send(
      'get',
      `/entities/${checkout}/draft`,
    );
    const { version } = draft.areas.find(
      ({ areaId }: { areaId: string }) => areaId === 'people.ai',
    );
    const cleared = await maturity.send('delete', area, {
      ifMatch: `"${version}"`,
    });
    expect(cleared.status).toBe(200);
    expect((await submit(checkout)).status).toBe(201);
  });

  it('refuse to import one that is too long', async () => {
    const answers = Object.fromEntries(
      areaIds.map(areaId => [areaId, longAnswer]),
    );
    const document = {
      assessments: [
        {
          entityRef: 'component:default/cart',
          submittedAt: '2026-01-01T00:00:00Z',
          submittedBy: 'user:default/ana',
          answers,
        },
      ],
    };
    const { body: dryRun } = await maturity.send(
      'post',
      '/import?dryRun=true',
      { body: document },
    );
    expect(dryRun.items).toMatchObject([
      {
        result: 'refused',
        reason: expect.stringMatching(/^has answers of 25\d kB in total/),
      },
    ]);
    const { status } = await maturity.send('post', '/import', {
      body: document,
    });
    expect(status).toBe(409);
    expect(
      await knex('assessments').where('entity_ref', 'like', '%cart'),
    ).toEqual([]);
  });

  it('refuse more than 50 in 24 hours, and say when to try again', async () => {
    const entityRef = 'component:default/adverts';
    const adverts = 'component/default/adverts';
    const next = async () => {
      await maturity.answer(adverts, 'people.ai', longAnswer);
      return submit(adverts);
    };
    for (let revision = 1; revision <= 50; revision++) {
      expect((await next()).status).toBe(201);
    }
    const { status, body, headers } = await next();
    expect(status).toBe(429);
    const history = await maturity.send(
      'get',
      `/entities/${adverts}/assessments?limit=100`,
    );
    const first = Date.parse(history.body.items.at(-1).submittedAt);
    const from = new Date(first + 24 * 60 * 60 * 1000).toISOString();
    expect(body.error.message).toBe(
      `${entityRef} has been assessed 50 times in 24 hours; submit again from ${from}`,
    );
    expect(history.body.totalItems).toBe(50);
    const seconds = Number(headers['retry-after']);
    const left = (Date.parse(from) - Date.now()) / 1000;
    expect(seconds).toBeGreaterThanOrEqual(left);
    expect(seconds).toBeLessThan(left + 60);

    // The others are not affected, and neither is the next day.
    await maturity.answer(checkout, 'people.ai', { state: 'unknown' });
    expect((await submit(checkout)).status).toBe(201);
    await knex('assessments')
      .where({ entity_ref: entityRef, revision: 1 })
      .update({ submitted_at: new Date(Date.now() - 24 * 60 * 60 * 1000) });
    expect((await submit(adverts)).status).toBe(201);
    expect((await next()).status).toBe(429);
  });
});
