import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import { startGuarded } from '../__testUtils__/guarded';
import {
  callers,
  guardedEntities,
  guardedPolicy,
} from '../__testUtils__/guardedShop';
import { submissionOf } from '../__testUtils__/submissions';

jest.setTimeout(60_000);

const docs = readFileSync(
  resolve(__dirname, '../../../../docs/audit-events.md'),
  'utf8',
);

/** The rows of the documented table of events: id, severity, fields. */
const contract = [...docs.matchAll(/^\| `([a-z-]+)` +\| (\w+) +\|(.*)\|$/gm)]
  .map(([, eventId, severityLevel, fields]) => ({
    eventId,
    severityLevel,
    meta: [...fields.matchAll(/`([\w-]+)`/g)].map(([, field]) => field).sort(),
  }))
  .sort((a, b) => (a.eventId < b.eventId ? -1 : 1));

const entityRef = 'component:default/checkout';
const checkout = '/entities/component/default/checkout';
const area = `${checkout}/draft/areas/technology.ai`;
const target = `${checkout}/targets/people`;
const answer = { state: 'assessed', level: 2 };
const gone = 'component:default/gone';
const jaeger = 'component:default/jaeger';
const provider = '/capabilities/delivery/providers/component/default/argocd';

describe('audit events', () => {
  let guarded: Awaited<ReturnType<typeof startGuarded>>;

  /** Sends a request and returns the events that it left. */
  async function eventsOf(
    ...[method, path, options]: Parameters<typeof guarded.send>
  ) {
    const before = guarded.events.length;
    const { headers } = await guarded.send(method, path, options);
    return { events: guarded.events.slice(before), etag: headers.etag };
  }

  beforeAll(async () => {
    guarded = await startGuarded({
      entities: [
        ...guardedEntities(),
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'argocd',
            annotations: {
              'backstage.io/managed-by-location': 'url:https://example.com/a',
              'backstage.io/managed-by-origin-location':
                'url:https://example.com/a',
            },
          },
          spec: { type: 'service', lifecycle: 'production', owner: 'ana' },
        },
      ],
      policy: guardedPolicy,
    });
  });

  it('are left by every write, as documented', async () => {
    const authorization = callers.owner;
    const set = await eventsOf('put', `${area}?model=cnmm`, {
      authorization,
      body: answer,
    });
    const writes = [
      set,
      await eventsOf('delete', area, { authorization, ifMatch: set.etag }),
      await eventsOf('delete', `${checkout}/draft`, {
        authorization,
        ifMatch: '*',
      }),
      await eventsOf('put', area, { authorization, body: answer }),
      await eventsOf('post', `${checkout}/assessments`, {
        authorization,
        body: {
          ...(await submissionOf(guarded.send, `${checkout}/draft`, {
            authorization,
          })),
          note: 'Our words',
        },
      }),
      await eventsOf('put', target, { authorization, body: { level: 3 } }),
      await eventsOf('delete', target, { authorization }),
      await eventsOf('put', provider, {
        authorization,
        body: { decision: 'confirmed' },
      }),
      await eventsOf('delete', provider, { authorization }),
      await eventsOf('post', '/import', {
        authorization: callers.admin,
        body: {
          assessments: [
            {
              entityRef: 'component:default/prometheus',
              submittedAt: '2026-01-01T00:00:00Z',
              submittedBy: 'user:default/ana',
              answers: { 'technology.ai': answer },
            },
          ],
        },
      }),
    ];
    await guarded.send('post', '/import', {
      authorization: callers.admin,
      body: {
        assessments: [
          {
            entityRef: gone,
            submittedAt: '2026-01-01T00:00:00Z',
            submittedBy: 'user:default/ana',
            answers: { 'technology.ai': answer },
          },
        ],
      },
    });
    writes.push(
      await eventsOf('post', '/orphans/reattach', {
        authorization: callers.admin,
        body: { from: gone, to: jaeger },
      }),
    );
    writes.push(
      await eventsOf('post', '/facts', {
        authorization: callers.service,
        body: {
          facts: [
            { id: 'scan/clean', entityRef, value: true },
            { id: 'ci/coverage', entityRef, value: 87.5 },
            { id: 'ci/branch', entityRef, value: 'Our words' },
          ],
        },
      }),
    );
    const edit = {
      eventId: 'draft-edit',
      severityLevel: 'low',
      status: 'succeeded',
    };
    const areaId = 'technology.ai';
    expect(writes.map(({ events }) => events)).toEqual([
      [{ ...edit, meta: { entityRef, model: 'cnmm', areaId, action: 'set' } }],
      [{ ...edit, meta: { entityRef, areaId, action: 'clear' } }],
      [{ ...edit, eventId: 'draft-discard', meta: { entityRef } }],
      [{ ...edit, meta: { entityRef, areaId, action: 'set' } }],
      [
        {
          eventId: 'assessment-submit',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: { entityRef, modelId: 'cnmm', revision: 1 },
        },
      ],
      [
        {
          eventId: 'target-set',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: { entityRef, aspectId: 'people', level: 3 },
        },
      ],
      [
        {
          eventId: 'target-remove',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: { entityRef, aspectId: 'people' },
        },
      ],
      [
        {
          eventId: 'provider-decide',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: {
            capabilityId: 'delivery',
            entityRefs: ['component:default/argocd'],
            decision: 'confirmed',
          },
        },
      ],
      [
        {
          eventId: 'provider-withdraw',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: {
            capabilityId: 'delivery',
            entityRefs: ['component:default/argocd'],
          },
        },
      ],
      [
        {
          eventId: 'assessment-import',
          severityLevel: 'high',
          status: 'succeeded',
          meta: { dryRun: false, imported: 1 },
        },
      ],
      [
        {
          eventId: 'answers-reattach',
          severityLevel: 'high',
          status: 'succeeded',
          meta: {
            from: gone,
            to: jaeger,
            modelIds: ['cnmm'],
            assessments: 1,
            draftAnswers: 0,
            targets: 0,
          },
        },
      ],
      [
        {
          eventId: 'facts-post',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: { facts: 3, sources: ['ci', 'scan'], stored: 3, ignored: 0 },
        },
      ],
    ]);
  });

  it.each([
    ['draft-edit', 'put', area, answer],
    ['draft-edit', 'delete', area, undefined],
    ['draft-discard', 'delete', `${checkout}/draft`, undefined],
    ['assessment-submit', 'post', `${checkout}/assessments`, {}],
    ['target-set', 'put', target, { level: 3 }],
    ['target-remove', 'delete', target, undefined],
    ['assessment-import', 'post', '/import', { assessments: [] }],
    ['assessment-export', 'get', '/export', undefined],
    ['facts-post', 'post', '/facts', { facts: [] }],
    [
      'answers-reattach',
      'post',
      '/orphans/reattach',
      { from: gone, to: jaeger },
    ],
  ] as const)(
    'are left by a rejected request: %s, %s',
    async (eventId, method, path, body) => {
      const { events } = await eventsOf(method, path, {
        authorization: callers.other,
        body,
      });
      expect(events).toMatchObject([
        { eventId, status: 'failed', error: { name: 'NotAllowedError' } },
      ]);
    },
  );

  it('are left by services that attempt what only users may do', async () => {
    const { events } = await eventsOf('put', target, {
      authorization: callers.service,
      body: { level: 3 },
    });
    expect(events).toMatchObject([
      {
        eventId: 'target-set',
        status: 'failed',
        error: { name: 'NotAllowedError' },
      },
    ]);
  });

  it('never contain what people wrote, even if a write comes too late', async () => {
    const edit = (note: string, ifMatch?: string) =>
      eventsOf('put', area, {
        authorization: callers.owner,
        body: { ...answer, note },
        ifMatch,
      });
    const first = await edit('Fired Bob');
    const second = await edit('Fired Bob and Eve', first.etag);
    const late = await edit('Fired Mallory', first.etag);
    expect(late.events).toMatchObject([
      {
        eventId: 'draft-edit',
        status: 'failed',
        error: {
          name: 'PreconditionFailedError',
          message: expect.stringContaining('technology.ai'),
        },
      },
    ]);
    const all = [first, second, late].flatMap(({ events }) => events);
    // As loggers do, with whatever errors carry besides their message.
    expect(inspect(all, { depth: null })).not.toContain('Fired');
    await eventsOf('delete', `${checkout}/draft`, {
      authorization: callers.owner,
      ifMatch: '*',
    });
  });

  it.each(['', '?format=json&kind=component&model=cnmm'])(
    'are left by exports: %s',
    async query => {
      const { events } = await eventsOf('get', `/export${query}`, {
        authorization: callers.admin,
      });
      expect(events).toEqual([
        {
          eventId: 'assessment-export',
          severityLevel: 'medium',
          status: 'succeeded',
          meta: {
            ...(query && { kind: ['component'], model: 'cnmm' }),
            // Those submitted and imported above.
            exported: 3,
          },
        },
      ]);
    },
  );

  it('have what a request makes of an error on one line', async () => {
    // A carriage return, a line feed, an escape sequence, and a turned text.
    const forged = 'people\r\n2026-11-26 maturity info \u001b[31m\u202e';
    const { events } = await eventsOf(
      'put',
      `${checkout}/targets/${encodeURIComponent(forged)}`,
      { authorization: callers.owner, body: { level: 3 } },
    );
    const message =
      "aspectId: model cnmm has no aspect 'people\\u{d}\\u{a}2026-11-26 maturity info \\u{1b}[31m\\u{202e}'";
    expect(events).toMatchObject([{ status: 'failed', error: { message } }]);
    const [first, ...frames] = events[0].error?.stack?.split('\n') ?? [];
    expect(first).toBe(`NotFoundError: ${message}`);
    for (const frame of frames) expect(frame).toMatch(/^ +at /);
    expect(frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(events[0].meta)).not.toMatch(/[\r\n\u202e]/);
    expect(JSON.stringify(events[0].meta)).toContain('u{202e}');
  });

  it('have no more than a thousand characters of a request', async () => {
    const { events } = await eventsOf('post', '/import', {
      authorization: callers.admin,
      body: { assessments: [{ ['k'.repeat(5000)]: 1 }] },
    });
    // With the ellipsis, and five line breaks that became four longer.
    expect(events[0].error?.message).toHaveLength(1001 + 5 * 4);
    expect(events[0].error?.stack?.length).toBeLessThan(4000);
  });

  it('are not left by other reads', async () => {
    const { events } = await eventsOf('get', `${checkout}/report`, {
      authorization: callers.owner,
    });
    expect(events).toEqual([]);
  });

  it('are all documented, with their severity and fields', () => {
    const seen = new Map<
      string,
      { severityLevel?: string; meta: Set<string> }
    >();
    for (const { eventId, severityLevel, meta = {} } of guarded.events) {
      const { meta: fields } = seen.get(eventId) ?? { meta: new Set() };
      for (const field of Object.keys(meta)) fields.add(field);
      seen.set(eventId, { severityLevel, meta: fields });
    }
    expect(contract.map(({ eventId }) => eventId)).toEqual(
      [...seen.keys()].sort(),
    );
    for (const { eventId, severityLevel, meta } of contract) {
      const event = seen.get(eventId);
      expect({ eventId, severityLevel: event?.severityLevel }).toEqual({
        eventId,
        severityLevel,
      });
      expect({ eventId, meta }).toEqual({
        eventId,
        meta: expect.arrayContaining([...(event?.meta ?? [])]),
      });
    }
  });
});
