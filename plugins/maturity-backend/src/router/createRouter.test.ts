import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import express, { type Request, type Response } from 'express';
import { get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { nothingReviewed } from '../__testUtils__/submissions';
import { createRouter, type RouterOptions } from './createRouter';

jest.setTimeout(60_000);

const [[, init]] = databaseCases();
const checkout = '/entities/component/default/checkout';

describe('the number of writes', () => {
  const add = jest.fn();
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    const metrics = metricsServiceMock.mock({ createCounter: () => ({ add }) });
    maturity = await startMaturity({
      knex: await init(),
      features: [metrics.factory, mockServices.events.factory()],
    });
  });
  beforeEach(() => add.mockClear());

  it.each([
    [
      'put',
      `${checkout}/draft/areas/people.ai`,
      { state: 'unknown' },
      'setDraftAnswer',
      200,
    ],
    [
      'put',
      `${checkout}/draft/areas/people.ai`,
      { state: 'unknown' },
      'setDraftAnswer',
      428,
    ],
    [
      'put',
      `${checkout}/draft/areas/people.ai`,
      { state: 'no' },
      'setDraftAnswer',
      400,
    ],
    ['post', `${checkout}/assessments`, {}, 'submitDraft', 428],
    [
      'post',
      `${checkout}/assessments`,
      { reviewed: nothingReviewed },
      'submitDraft',
      412,
    ],
    ['post', '/import', { assessments: 1 }, 'importAssessments', 400],
  ] as const)(
    'includes %s %s of %j as %s with status %s',
    async (method, path, body, operation, status) => {
      await maturity.send(method, path, { body });
      expect(add.mock.calls).toEqual([[1, { operation, status }]]);
    },
  );

  it('does not include reads', async () => {
    await maturity.send('get', `${checkout}/report`);
    await request(maturity.server)
      .head(`/api/maturity${checkout}/report`)
      .set('Authorization', mockCredentials.user.header());
    await maturity.send('post', '/reports/query', {
      body: { entityRefs: ['component:default/checkout'] },
    });
    expect(add).not.toHaveBeenCalled();
  });
});

describe('a download', () => {
  const fail = jest.fn();
  const errors: Error[] = [];
  let server: Server;

  /** Serves exports, and keeps the errors that the routes pass on. */
  function exporting(items: () => AsyncGenerator<object>): string {
    const credentials = async () => mockCredentials.user();
    const options: Partial<RouterOptions> = {
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({ success: jest.fn(), fail }),
      }),
      httpAuth: mockServices.httpAuth.mock({ credentials } as object),
      exchange: { export: items } as never,
      telemetry: { countWrite: jest.fn() },
    };
    server = express()
      .use(createRouter(options as RouterOptions))
      .use((error: Error, _req: Request, res: Response, _next: unknown) => {
        errors.push(error);
        res.status(500).end();
      })
      .listen(0);
    const { port } = server.address() as AddressInfo;
    return `http://localhost:${port}/export`;
  }

  beforeEach(() => {
    fail.mockClear();
    errors.length = 0;
  });
  afterEach(() => server.close());

  it('that its reader closes is no error, and not complete for the audit', async () => {
    const url = exporting(async function* withoutEnd() {
      for (;;) yield { note: 'x'.repeat(10_000) };
    });
    get(url, response => response.once('data', () => response.destroy()));
    while (fail.mock.calls.length === 0) await wait(10);
    await wait(10);
    expect(fail.mock.calls).toMatchObject([
      [{ error: { message: 'Premature close' } }],
    ]);
    expect(errors).toEqual([]);
  });

  it('gets a response where it is the catalog that closes a connection', async () => {
    const url = exporting(async function* closed() {
      await wait(1);
      const code = 'ERR_STREAM_PREMATURE_CLOSE';
      throw Object.assign(new Error('Premature close'), { code });
    });
    expect((await fetch(url)).status).toBe(500);
    expect(errors).toMatchObject([{ message: 'Premature close' }]);
  });
});
