import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { startBackend } from './__testUtils__/backend';

jest.setTimeout(60_000);

const facts = [{ retriever: 'ciRetriever', fact: 'builds', id: 'builds' }];

/** A stand-in for tech-insights, which a test can break. */
function fakeTechInsights(retrievers = ['ciRetriever']) {
  const state = { failsWith: 0, breaksOff: false };
  const callers: string[] = [];
  const requests: string[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'tech-insights',
    register(env) {
      env.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (req, res) => {
            const { principal } = await httpAuth.credentials(req, {
              allow: ['service'],
            });
            callers.push(principal.subject);
            requests.push(req.url);
            if (state.breaksOff) {
              res.socket?.destroy();
            } else if (state.failsWith) {
              res.status(state.failsWith).json({});
            } else if (req.path === '/fact-schemas') {
              res.json(
                retrievers.map(id => ({
                  id,
                  version: '1.0.0',
                  builds: { type: 'integer', description: 'Builds' },
                })),
              );
            } else {
              const timestamp = '2026-11-20T12:00:00.000+02:00';
              const latest = { facts: { builds: 3 }, timestamp };
              const ids = [req.query.ids].flat();
              res.json(Object.fromEntries(ids.map(id => [id, latest])));
            }
          });
        },
      });
    },
  });
  return { state, callers, requests, plugin };
}

describe('the module', () => {
  it('asks as the maturity backend, and once for each entity', async () => {
    const { plugin, callers, requests } = fakeTechInsights();
    const { run, factsOf } = await startBackend({
      names: ['checkout'],
      techInsights: {
        facts: [...facts, { ...facts[0], id: 'builds-again' }],
      },
      features: [plugin],
    });
    await run();
    expect(requests).toEqual([
      '/fact-schemas',
      '/facts/latest?entity=component%3Adefault%2Fcheckout&ids=ciRetriever',
    ]);
    expect([...new Set(callers)]).toEqual(['plugin:maturity']);
    expect(await factsOf('checkout')).toMatchObject([
      { value: 3, observedAt: '2026-11-20T10:00:00.000Z' },
      { id: 'tech-insights/builds-again', value: 3 },
    ]);
  });

  it('asks for at most 20 retrievers at once', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `retriever${index}`);
    const { plugin, requests } = fakeTechInsights(ids);
    const { run, factsOf } = await startBackend({
      names: ['checkout'],
      techInsights: {
        facts: ids.map(id => ({ retriever: id, fact: 'builds', id })),
      },
      features: [plugin],
    });
    await run();
    const [, ...queries] = requests;
    expect(queries.map(query => query.split('ids=').length - 1)).toEqual([
      20, 5,
    ]);
    expect(await factsOf('checkout')).toHaveLength(25);
  });

  it.each([
    [{ failsWith: 403 }, 'Request failed with 403 Forbidden'],
    [{ failsWith: 503 }, 'Request failed with 503 Service Unavailable'],
    [{ breaksOff: true }, 'fetch failed'],
  ])('keeps the facts if tech-insights %j', async (broken, reason) => {
    const { plugin, state } = fakeTechInsights();
    const { run, factsOf } = await startBackend({
      names: ['checkout'],
      techInsights: { facts },
      features: [plugin],
    });
    await run();
    const before = await factsOf('checkout');
    expect(before).toHaveLength(1);
    Object.assign(state, broken);
    const failed = run();
    await expect(failed).rejects.toThrow(
      /^The fact provider 'tech-insights' failed; caused by \w+: Could not read from tech-insights; /,
    );
    await expect(failed).rejects.toThrow(reason);
    expect(await factsOf('checkout')).toEqual(before);
  });

  it('fails if there is no tech-insights', async () => {
    const { run } = await startBackend({
      names: ['checkout'],
      techInsights: { facts },
      features: [],
    });
    await expect(run()).rejects.toThrow(
      'Could not read from tech-insights; caused by ResponseError: Request failed with 404 Not Found',
    );
  });

  it('asks for nothing if it has nothing to read', async () => {
    const { plugin, requests } = fakeTechInsights();
    const { run } = await startBackend({
      names: ['checkout'],
      features: [plugin],
    });
    await run();
    expect(requests).toEqual([]);
  });

  it('stops where it is told to', async () => {
    const { plugin, requests } = fakeTechInsights();
    const { run } = await startBackend({
      names: ['checkout'],
      techInsights: { facts },
      features: [plugin],
    });
    await expect(run(undefined, AbortSignal.abort())).rejects.toThrow(
      'aborted',
    );
    expect(requests).toEqual([]);
  });

  it('does not let the backend start if it is configured wrongly', async () => {
    await expect(
      startBackend({
        names: [],
        techInsights: { facts: [{ ...facts[0], id: 'Builds' }] },
        features: [],
      }),
    ).rejects.toThrow('maturity.techInsights.facts.0.id: must be what follows');
  });
});
