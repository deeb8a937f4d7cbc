import type { AreaReport } from '@cnmm/backstage-plugin-maturity-common';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

const assessed = (level: number) => ({ state: 'assessed', level });

describe.each(databaseCases())('reports on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({ knex: await init() });
  });

  it('have no level, rather than level 0, for an entity not assessed', async () => {
    const { status, body } = await maturity.send(
      'get',
      '/entities/component/default/adverts/report',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entityRef: 'component:default/adverts',
      modelId: 'cnmm',
      overall: { level: null },
      coverage: { answered: 0, total: 22 },
      partial: true,
      assessment: null,
    });
  });

  it('show own and inherited answers with their provenance', async () => {
    const { answer, submit, send } = maturity;
    await answer('group/default/engineering', 'people.ai', assessed(4));
    await answer('group/default/engineering', 'process.security', assessed(4));
    await submit('group/default/engineering');
    await answer('system/default/ordering', 'process.security', assessed(3));
    await answer('system/default/ordering', 'technology.ai', assessed(2));
    await submit('system/default/ordering');
    await answer('component/default/checkout', 'technology.ai', {
      state: 'unknown',
    });
    await answer(
      'component/default/checkout',
      'policy.policy-creation',
      assessed(1),
    );
    await submit('component/default/checkout');
    const { body } = await send(
      'get',
      '/entities/Component/Default/CheckOut/report',
    );
    expect(body.entityRef).toBe('component:default/checkout');
    const answered = body.areas.flatMap(
      ({ areaId, level, provenance }: AreaReport) =>
        provenance
          ? [[areaId, level, provenance.relation, provenance.entityRef]]
          : [],
    );
    expect(answered).toEqual([
      ['people.ai', 4, 'owner', 'group:default/engineering'],
      ['process.security', 3, 'system', 'system:default/ordering'],
      ['policy.policy-creation', 1, 'own', 'component:default/checkout'],
      // The answer unknown does not stop the search.
      ['technology.ai', 2, 'system', 'system:default/ordering'],
    ]);
    expect(body.coverage).toEqual({ answered: 4, total: 22 });
    expect(body.assessment).toMatchObject({
      revision: 1,
      submittedBy: 'user:default/mock',
    });
  });

  it('leave what people wrote to those who open an answer', async () => {
    const { answer, submit, send } = maturity;
    const note = 'We meet on Mondays';
    await answer('component/default/adverts', 'people.ai', {
      ...assessed(1),
      note,
    });
    await submit('component/default/adverts');
    // The next assessment carries the answer over.
    await answer('component/default/adverts', 'people.culture', {
      state: 'not-applicable',
      reason: 'No people',
    });
    await submit('component/default/adverts');
    const path = '/entities/component/default/adverts';
    const { text } = await send('get', `${path}/report`);
    expect(text).not.toContain(note);
    expect(text).not.toContain('No people');
    const open = async (areaId: string) =>
      (await send('get', `${path}/answers/${areaId}`)).body;
    expect(await open('people.ai')).toEqual({
      answer: { ...assessed(1), note },
      provenance: {
        entityRef: 'component:default/adverts',
        relation: 'own',
        revision: 1,
        answeredAt: expect.any(String),
        answeredBy: 'user:default/mock',
        submittedAt: expect.any(String),
        submittedBy: 'user:default/mock',
        freshness: 'fresh',
        toConfirm: false,
      },
    });
    expect(await open('people.culture')).toMatchObject({
      answer: { state: 'not-applicable', reason: 'No people' },
      provenance: { revision: 2 },
    });
  });

  it.each([
    [
      '/entities/component/default/adverts/answers/people.security',
      404,
      "has no answer to 'people.security'",
    ],
    [
      '/entities/component/default/adverts/answers/people.none',
      404,
      "areaId: model cnmm has no area 'people.none'",
    ],
    ['/entities/component/default/none/answers/people.ai', 404, 'default/none'],
    ['/entities/user/default/ana/report', 400, "kind: 'user' is not assessed"],
    ['/entities/a%20b/default/ana/report', 400, 'params.kind'],
    ['/entities/component/default/a%3Ab/report', 400, 'params.name'],
    ['/entities/component/default/none/report', 404, 'default/none'],
    [
      '/entities/component/default/checkout/report?model=none',
      404,
      "model: there is no model 'none'",
    ],
    ['/entities/component/default/checkout/report?modle=cnmm', 400, 'modle'],
  ])('respond to %s with %i, naming %s', async (path, status, message) => {
    const response = await maturity.send('get', path);
    expect(response.status).toBe(status);
    expect(response.body.error.message).toContain(message);
  });
});
