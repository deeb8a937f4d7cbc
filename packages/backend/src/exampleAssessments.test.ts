import { setTimeout } from 'node:timers/promises';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import maturityPlugin from '@cnmm/backstage-plugin-maturity-backend';
import {
  reviewedDraft,
  type ExchangedAssessment,
} from '@cnmm/backstage-plugin-maturity-common';
import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import exampleAssessments from './exampleAssessments';

jest.setTimeout(60_000);

const DAY_MS = 24 * 60 * 60 * 1000;
const checkout = 'component:default/checkout';
const cart = 'component:default/cart';

function component(ref: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
}

const example = (
  overrides: Partial<ExchangedAssessment> = {},
): ExchangedAssessment => ({
  entityRef: checkout,
  submittedAt: '2026-01-01T10:00:00Z',
  submittedBy: 'user:default/ana',
  answers: { 'technology.ai': assessedAt(2) },
  ...overrides,
});

describe('exampleAssessments', () => {
  const folder = createMockDirectory();
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const logger = mockServices.logger.mock();

  let knex: Awaited<ReturnType<TestDatabases['init']>>;
  let entities: Entity[];
  beforeEach(async () => {
    jest.clearAllMocks();
    knex = await databases.init('SQLITE_3');
    entities = [checkout, cart].map(component);
  });

  function write(files: Record<string, ExchangedAssessment[]>): void {
    folder.setContent(
      Object.fromEntries(
        Object.entries(files).map(([name, assessments]) => [
          name,
          JSON.stringify({ assessments }),
        ]),
      ),
    );
  }

  /** Starts a portal, and gives a client for its maturity backend. */
  async function start(assessments: { path?: string; asOf?: string } = {}) {
    const { server } = await startTestBackend({
      features: [
        maturityPlugin,
        exampleAssessments,
        logger.factory,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: {
            demo: { assessments: { path: folder.path, ...assessments } },
          },
        }),
        catalogServiceMock.mock({
          getEntitiesByRefs: async query =>
            catalogServiceMock({ entities }).getEntitiesByRefs(query),
          getEntityByRef: async ref =>
            catalogServiceMock({ entities }).getEntityByRef(ref),
          streamEntities: query =>
            catalogServiceMock({ entities }).streamEntities(query),
        }).factory,
      ],
    });
    const client = new MaturityClient({
      discoveryApi: {
        getBaseUrl: async id => `http://localhost:${server.port()}/api/${id}`,
      },
    });
    const token = mockCredentials.user.token();
    return {
      history: async (entityRef: string) => {
        const { items } = await client.getAssessments(entityRef, { token });
        return items;
      },
      submit: async (entityRef: string) => {
        const answer = assessedAt(4);
        const options = { token };
        await client.setDraftAnswer(
          entityRef,
          'technology.ai',
          answer,
          null,
          options,
        );
        const reviewed = reviewedDraft(
          await client.getDraft(entityRef, options),
        );
        await client.submitDraft(entityRef, { reviewed }, options);
      },
    };
  }

  /** Waits for the one line that the import logs. */
  async function logged(level: 'info' | 'error', text: string) {
    for (;;) {
      const line = logger[level].mock.calls.find(([message]) =>
        message.includes(text),
      );
      if (line) return line;
      await setTimeout(20);
    }
  }

  it('imports the histories in all files of a folder', async () => {
    write({
      'b.yaml': [example({ submittedAt: '2026-03-01T10:00:00Z' })],
      'a.json': [
        example({ submittedAt: '2026-01-01T10:00:00+01:00' }),
        example({ entityRef: cart }),
      ],
      'notes.txt': [example({ entityRef: 'no ref' })],
    });
    const { history } = await start();
    await logged('info', 'Imported the example assessments of 2 of 2 entities');
    expect(await history(checkout)).toMatchObject([
      {
        revision: 2,
        submittedAt: '2026-03-01T10:00:00.000Z',
        submittedBy: 'user:default/ana',
      },
      { revision: 1, submittedAt: '2026-01-01T09:00:00.000Z' },
    ]);
    expect(await history(cart)).toHaveLength(1);
  });

  it('leaves entities alone that have assessments', async () => {
    write({ 'a.yaml': [example(), example({ entityRef: cart })] });
    folder.addContent({ 'b.yaml': JSON.stringify({ assessments: [] }) });
    const empty = await start({ path: folder.resolve('b.yaml') });
    await empty.submit(checkout);
    for (const line of [
      '1 of 2 entities; the rest already have assessments',
      '0 of 2 entities; the rest already have assessments',
    ]) {
      const { history } = await start({ asOf: '2026-01-02' });
      await logged('info', line);
      expect(await history(checkout)).toHaveLength(1);
      expect(await history(cart)).toHaveLength(1);
    }
  });

  it('moves all times by the days since the date of the files', async () => {
    write({ 'a.yaml': [example()] });
    const { history } = await start({ asOf: '2026-01-11' });
    await logged('info', 'Imported');
    const [{ submittedAt }] = await history(checkout);
    // Ten days before the date, at 10 o'clock.
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    expect(Date.parse(submittedAt)).toBe(
      today - 10 * DAY_MS + 10 * 60 * 60 * 1000,
    );
  });

  it('waits until the catalog has the entities', async () => {
    write({ 'a.yaml': [example()] });
    entities = [];
    const { history } = await start();
    await setTimeout(1_500);
    expect(logger.error).not.toHaveBeenCalled();
    entities = [component(checkout)];
    await logged('info', 'Imported');
    expect(await history(checkout)).toHaveLength(1);
  });

  it('imports nothing if the backend refuses anything', async () => {
    write({
      'a.yaml': [
        example({ entityRef: cart }),
        example({ answers: { 'people.ai': assessedAt(5) } }),
      ],
    });
    const { history } = await start();
    const [message] = await logged('error', 'Could not import');
    expect(message).toContain(
      'assessments.1.answers.people.ai.level: people.ai has levels 1 to 4, not 5',
    );
    expect(await history(cart)).toEqual([]);
  });

  it('stops the start if a file is not valid', async () => {
    write({ 'bad.yaml': [example({ submittedAt: 'yesterday' })] });
    await expect(start()).rejects.toThrow(
      /bad\.yaml: assessments\.0\.submittedAt: must be a time with a time zone/,
    );
  });

  it.each([
    [{ path: 'none' }, "demo.assessments.path: 'none' does not exist"],
    [
      { asOf: 'today' },
      "demo.assessments.asOf: 'today' is not a date such as 2026-11-22",
    ],
  ])('stops the start with the configuration %j', async (settings, message) => {
    write({ 'a.yaml': [example()] });
    await expect(start(settings)).rejects.toThrow(message);
  });
});
