import { ResponseError } from '@backstage/errors';
import type { DraftArea } from '../draft';
import { MaturityClient } from './MaturityClient';

const ref = 'component:default/checkout';

/** A client that records requests and returns the given response. */
function clientFor(status: number, body?: unknown) {
  const requests: Request[] = [];
  const client = new MaturityClient({
    discoveryApi: { getBaseUrl: async id => `http://backend/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        requests.push(new Request(input, init));
        return new Response(body === undefined ? null : JSON.stringify(body), {
          status,
          headers: { 'Content-Type': 'application/json' },
        });
      },
    },
  });
  return { client, requests };
}

describe('MaturityClient', () => {
  it('gets the report of an entity by its ref', async () => {
    const { client, requests } = clientFor(200, { entityRef: ref });
    await expect(
      client.getReport(ref, { model: 'cnmm', token: 'secret' }),
    ).resolves.toEqual({ entityRef: ref });
    expect(requests[0].method).toBe('GET');
    expect(requests[0].url).toBe(
      'http://backend/api/maturity/entities/component/default/checkout/report?model=cnmm',
    );
    expect(requests[0].headers.get('Authorization')).toBe('Bearer secret');
  });

  it('lets no id or name lead to another path', async () => {
    const { client, requests } = clientFor(200, {});
    await client.getAnswer('component:default/a?b', '../draft');
    await client.getModel('../portfolio/status');
    expect(requests.map(({ url }) => url)).toEqual([
      'http://backend/api/maturity/entities/component/default/a%3Fb/answers/..%2Fdraft',
      'http://backend/api/maturity/models/..%2Fportfolio%2Fstatus',
    ]);
  });

  it('sends an answer with the version that it replaces', async () => {
    const { client, requests } = clientFor(200, {});
    const answer = { state: 'assessed', level: 2 } as const;
    await client.setDraftAnswer(ref, 'technology.runtime', answer, 'v1');
    expect(requests[0].method).toBe('PUT');
    expect(requests[0].headers.get('If-Match')).toBe('"v1"');
    await expect(requests[0].json()).resolves.toEqual(answer);
  });

  it('discards the versions that were read', async () => {
    const { client, requests } = clientFor(204);
    const area = (areaId: string, version: string | null) =>
      ({ areaId, version } as DraftArea);
    const areas = [area('a', 'v1'), area('b', null), area('c', 'v3')];
    await client.discardDraft(ref, { revision: 1, areas });
    await client.discardDraft(ref, { revision: 1, areas: [] });
    expect(requests.map(({ method }) => method)).toEqual(['DELETE', 'DELETE']);
    expect(requests.map(({ headers }) => headers.get('If-Match'))).toEqual([
      '"v1", "v3"',
      null,
    ]);
  });

  it('sends what is to outlive the page', async () => {
    const { client, requests } = clientFor(200, {});
    const answer = { state: 'unknown' } as const;
    await client.setDraftAnswer(ref, 'people.ai', answer, 'v1');
    await client.setDraftAnswer(ref, 'people.ai', answer, 'v1', {
      keepalive: true,
    });
    expect(requests.map(({ keepalive }) => keepalive)).toEqual([false, true]);
  });

  it('gets the reports of many entities, sets and removes targets', async () => {
    const items = [{ entityRef: ref, report: null }];
    const { client, requests } = clientFor(200, { items });
    await expect(
      client.queryReports([ref], { model: 'cnmm' }),
    ).resolves.toEqual(items);
    await client.setTarget(ref, 'people', { level: 3 });
    await client.removeTarget(ref, 'people');
    const target =
      'http://backend/api/maturity/entities/component/default/checkout/targets/people';
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['POST', 'http://backend/api/maturity/reports/query?model=cnmm'],
      ['PUT', target],
      ['DELETE', target],
    ]);
    await expect(requests[0].json()).resolves.toEqual({ entityRefs: [ref] });
    await expect(requests[1].json()).resolves.toEqual({ level: 3 });
  });

  it('gets and posts facts', async () => {
    const items = [{ id: 'ci/coverage', value: 87.5 }];
    const { client, requests } = clientFor(200, { items });
    await expect(client.getFacts(ref)).resolves.toEqual(items);
    const fact = { id: 'ci/coverage', entityRef: ref, value: 87.5 };
    await client.postFacts([fact], { token: 'secret' });
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      [
        'GET',
        'http://backend/api/maturity/entities/component/default/checkout/facts',
      ],
      ['POST', 'http://backend/api/maturity/facts'],
    ]);
    await expect(requests[1].json()).resolves.toEqual({ facts: [fact] });
  });

  it('sends no version if the draft has no entry yet', async () => {
    const { client, requests } = clientFor(200, {});
    await client.clearDraftAnswer(ref, 'technology.runtime', null);
    expect(requests[0].method).toBe('DELETE');
    expect(requests[0].headers.has('If-Match')).toBe(false);
  });

  it('repeats filters that have several values', async () => {
    const { client, requests } = clientFor(200, { items: [], totalItems: 0 });
    await client.getRollups('owner', {
      kind: ['component', 'system'],
      owner: ['group:default/team-a'],
    });
    expect(new URL(requests[0].url).search).toBe(
      '?groupBy=owner&kind=component&kind=system&owner=group%3Adefault%2Fteam-a',
    );
  });

  it('imports a document as it is', async () => {
    const { client, requests } = clientFor(200, { dryRun: true, items: [] });
    const document = 'assessments: []\n';
    await client.importAssessments(document, { dryRun: true });
    expect(requests[0].method).toBe('POST');
    expect(new URL(requests[0].url).search).toBe('?dryRun=true');
    expect(requests[0].headers.get('Content-Type')).toBe('application/yaml');
    await expect(requests[0].text()).resolves.toBe(document);
  });

  it('returns exported assessments as text', async () => {
    const { client, requests } = clientFor(200, { assessments: [] });
    const filter = { entityRef: [ref], kind: ['system'] };
    await expect(
      client.exportAssessments(filter, { format: 'json' }),
    ).resolves.toBe('{"assessments":[]}');
    expect(new URL(requests[0].url).search).toBe(
      '?entityRef=component%3Adefault%2Fcheckout&kind=system&format=json',
    );
  });

  it('lists what has no entity, and attaches it to another one', async () => {
    const { client, requests } = clientFor(200, { items: [], totalItems: 0 });
    await client.getOrphans({ limit: 5, cursor: 'next' });
    const move = { from: 'component:default/old', to: ref };
    await client.reattachOrphan(move);
    expect(requests.map(({ method, url }) => [method, url])).toEqual([
      ['GET', 'http://backend/api/maturity/orphans?limit=5&cursor=next'],
      ['POST', 'http://backend/api/maturity/orphans/reattach'],
    ]);
    await expect(requests[1].json()).resolves.toEqual(move);
  });

  it('gets the entities of a portfolio', async () => {
    const { client, requests } = clientFor(200, { items: [], totalItems: 0 });
    await client.getPortfolioEntities(
      { area: 'people.ai', level: 'none', stale: true, without: ['system'] },
      { sort: '-level', limit: 5 },
    );
    expect(new URL(requests[0].url).pathname).toMatch(/portfolio\/entities$/);
    expect(new URL(requests[0].url).search).toBe(
      '?area=people.ai&level=none&stale=true&without=system&sort=-level&limit=5',
    );
  });

  it('gets demand, build order, trend and status', async () => {
    const { client, requests } = clientFor(200, { items: [] });
    await client.getCapabilityDemand({ text: 'cart' });
    await client.getBuildOrder({ kind: ['system'] }, { model: 'cnmm' });
    await client.getTrend({}, { from: '2026-01-01', interval: 'day' });
    await client.getPortfolioStatus();
    expect(
      requests.map(({ url }) => new URL(url).pathname + new URL(url).search),
    ).toEqual([
      expect.stringMatching(/portfolio\/capabilities\?text=cart$/),
      expect.stringMatching(
        /portfolio\/build-order\?(kind=system&model=cnmm|model=cnmm&kind=system)$/,
      ),
      expect.stringMatching(/portfolio\/trend\?from=2026-01-01&interval=day$/),
      expect.stringMatching(/portfolio\/status$/),
    ]);
  });

  it('returns an exported portfolio as a file', async () => {
    const { client, requests } = clientFor(200, { items: [] });
    const file = await client.exportPortfolio('csv', { kind: ['system'] });
    expect(new URL(requests[0].url).search).toBe('?format=csv&kind=system');
    await expect(file.text()).resolves.toBe('{"items":[]}');
  });

  it('gets and exports rollups under the assumption of given capabilities', async () => {
    const { client, requests } = clientFor(200, { items: [], totalItems: 0 });
    const given = ['observability', 'secrets'];
    const filter = { kind: ['system'] };
    await client.getRollups('owner', filter, { expand: 'areas', given });
    await client.exportPortfolio('json', filter, {
      groupBy: 'owner',
      expand: 'areas',
      given,
    });
    const query =
      'groupBy=owner&expand=areas&given=observability&given=secrets';
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      '?groupBy=owner&kind=system&expand=areas&given=observability&given=secrets',
      `?format=json&kind=system&${query}`,
    ]);
  });

  it('accepts a response without a body', async () => {
    const { client } = clientFor(204);
    await expect(client.removeTarget(ref, 'people')).resolves.toBeUndefined();
  });

  it('throws the error of the backend', async () => {
    const { client } = clientFor(404, {
      error: { name: 'NotFoundError', message: 'no such entity' },
      response: { statusCode: 404 },
    });
    const failure = client.getReport(ref);
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({ statusCode: 404 });
  });
});
