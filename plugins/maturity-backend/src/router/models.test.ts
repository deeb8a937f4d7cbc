import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

describe.each(databaseCases())('models on %s', (_name, init) => {
  let send: Awaited<ReturnType<typeof startMaturity>>['send'];
  beforeAll(async () => {
    ({ send } = await startMaturity({ knex: await init() }));
  });

  it('include the built-in model', async () => {
    const { status, body } = await send('get', '/models');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        id: 'cnmm',
        title: 'Cloud Native Maturity Model',
        version: '4.0.1',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('are returned with all their texts', async () => {
    const { status, body } = await send('get', '/models/cnmm');
    expect(status).toBe(200);
    const areas: { id: string; levels: unknown[] }[] = body.aspects.flatMap(
      (aspect: { areas: unknown[] }) => aspect.areas,
    );
    // 1 + 6 + 3 + 3 + 9 areas; People / AI ends at level 4.
    expect(body.aspects).toHaveLength(5);
    expect(areas).toHaveLength(22);
    for (const { id, levels } of areas) {
      expect([id, levels.length]).toEqual([id, id === 'people.ai' ? 4 : 5]);
    }
  });

  it('do not include an unknown model', async () => {
    const { status, body } = await send('get', '/models/none');
    expect(status).toBe(404);
    expect(body.error).toMatchObject({
      name: 'NotFoundError',
      message: "model: there is no model 'none'",
    });
  });

  it.each([
    ['get', '/models'],
    ['get', '/models/cnmm'],
    ['get', '/entities/component/default/checkout/report'],
    ['get', '/entities/component/default/checkout/draft'],
    ['delete', '/entities/component/default/checkout/draft'],
    ['put', '/entities/component/default/checkout/draft/areas/people.ai'],
    ['delete', '/entities/component/default/checkout/draft/areas/people.ai'],
    ['post', '/entities/component/default/checkout/assessments'],
    ['get', '/entities/component/default/checkout/assessments'],
    ['get', '/entities/component/default/checkout/assessments/1'],
    ['get', '/portfolio/rollups?groupBy=system'],
  ] as const)('require credentials for %s %s', async (method, path) => {
    const { status, body } = await send(method, path, {
      authorization: 'Bearer none',
    });
    expect(status).toBe(401);
    expect(body.error.name).toBe('AuthenticationError');
  });
});
