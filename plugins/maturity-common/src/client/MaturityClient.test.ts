import { ResponseError } from '@backstage/errors';
import { MaturityClient } from './MaturityClient';

const ref = 'component:default/checkout';

/** A client whose requests are recorded, and answered as given. */
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
  it('asks for the report of an entity by its ref', async () => {
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

  it('sends an answer with the version that it replaces', async () => {
    const { client, requests } = clientFor(200, {});
    const answer = { state: 'assessed', level: 2 } as const;
    await client.setDraftAnswer(ref, 'technology.runtime', answer, 'v1');
    expect(requests[0].method).toBe('PUT');
    expect(requests[0].headers.get('If-Match')).toBe('"v1"');
    await expect(requests[0].json()).resolves.toEqual(answer);
  });

  it('names no version where the draft says nothing yet', async () => {
    const { client, requests } = clientFor(200, {});
    await client.clearDraftAnswer(ref, 'technology.runtime', null);
    expect(requests[0].method).toBe('DELETE');
    expect(requests[0].headers.has('If-Match')).toBe(false);
  });

  it('repeats the filters that have many values', async () => {
    const { client, requests } = clientFor(200, { items: [], totalItems: 0 });
    await client.getRollups('owner', {
      kind: ['component', 'system'],
      owner: ['group:default/team-a'],
    });
    expect(new URL(requests[0].url).search).toBe(
      '?groupBy=owner&kind=component&kind=system&owner=group%3Adefault%2Fteam-a',
    );
  });

  it('takes an answer without a body', async () => {
    const { client } = clientFor(204);
    await expect(client.discardDraft(ref)).resolves.toBeUndefined();
  });

  it('fails with the error of the backend', async () => {
    const { client } = clientFor(404, {
      error: { name: 'NotFoundError', message: 'no such entity' },
      response: { statusCode: 404 },
    });
    const failure = client.getReport(ref);
    await expect(failure).rejects.toBeInstanceOf(ResponseError);
    await expect(failure).rejects.toMatchObject({ statusCode: 404 });
  });
});
