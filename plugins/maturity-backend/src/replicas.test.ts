import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { areasOf, type Answer } from '@cnmm/backstage-plugin-maturity-common';
import { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import createKnex from 'knex';
import { databaseCases } from './__testUtils__/databases';
import { shopEntities } from './__testUtils__/entities';
import { maturityPlugin } from './plugin';

jest.setTimeout(120_000);

const checkout = 'component:default/checkout';
const EDITS = 50;

type Knex = ReturnType<typeof createKnex>;

/** A backend of its own: own pool of connections, own scheduler. */
async function startReplica(knex: Knex, token: string) {
  const catalog = catalogServiceMock({ entities: shopEntities() });
  const streamed = jest.fn();
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          maturity: {
            reconcile: {
              frequency: { hours: 1 },
              initialDelay: { seconds: 0 },
            },
          },
        },
      }),
      mockServices.database.factory({ knex }),
      catalogServiceMock.mock({
        getEntityByRef: async ref => catalog.getEntityByRef(ref),
        getEntitiesByRefs: async query => catalog.getEntitiesByRefs(query),
        streamEntities: query => {
          streamed(query?.filter);
          return catalog.streamEntities(query);
        },
      }).factory,
    ],
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    streamed,
    token,
    client: new MaturityClient({
      discoveryApi: {
        getBaseUrl: async () => `http://localhost:${port}/api/maturity`,
      },
    }),
  };
}

type Replica = Awaited<ReturnType<typeof startReplica>>;

/** Sets an answer, reading the version again where somebody was faster. */
async function edit(
  { client, token }: Replica,
  areaId: string,
  answer: Answer,
  version: string | null,
): Promise<string | null> {
  try {
    const area = await client.setDraftAnswer(
      checkout,
      areaId,
      answer,
      version,
      { token },
    );
    return area.version;
  } catch (error) {
    if (!(error instanceof ResponseError) || error.statusCode !== 412) {
      throw error;
    }
    const { areas } = await client.getDraft(checkout, { token });
    const area = areas.find(each => each.areaId === areaId);
    return edit(
      { client, token, streamed: jest.fn() },
      areaId,
      answer,
      area?.version ?? null,
    );
  }
}

/** Submits; there is nothing to submit where the other one was faster. */
async function submit({ client, token }: Replica): Promise<number[]> {
  try {
    const { assessment } = await client.submitDraft(checkout, {}, { token });
    return [assessment.revision];
  } catch (error) {
    if (error instanceof ResponseError && error.statusCode === 409) return [];
    throw error;
  }
}

/** Edits areas of their own in turn, and submits after every fifth edit. */
async function work(replica: Replica, areaIds: string[]) {
  const versions = new Map<string, string | null>();
  const last = new Map<string, Answer>();
  const revisions: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    const areaId = areaIds[index % areaIds.length];
    const answer: Answer = { state: 'unknown', note: `${areaId} ${index}` };
    const version = versions.get(areaId) ?? null;
    versions.set(areaId, await edit(replica, areaId, answer, version));
    last.set(areaId, answer);
    if (index % 5 === 4) revisions.push(...(await submit(replica)));
  }
  return { last, revisions };
}

describe.each(databaseCases().filter(([name]) => name === 'PostgreSQL'))(
  'two backends on one %s',
  (_name, init) => {
    let replicas: Replica[];
    let second: Knex;
    beforeAll(async () => {
      const knex = await init();
      second = createKnex(knex.client.config);
      replicas = [
        await startReplica(
          knex,
          mockCredentials.user.token('user:default/ana'),
        ),
        await startReplica(
          second,
          mockCredentials.user.token('user:default/ben'),
        ),
      ];
    });
    afterAll(async () => {
      await second.destroy();
    });

    it('lose no answer of a hundred edits, and number without a gap', async () => {
      const [one, two] = replicas;
      const { client, token } = one;
      const areaIds = areasOf(await client.getModel('cnmm', { token })).map(
        ({ id }) => id,
      );
      const results = await Promise.all([
        work(one, areaIds.slice(0, 11)),
        work(two, areaIds.slice(11)),
      ]);
      const final = await submit(two);

      const revisions = [
        ...results.flatMap(result => result.revisions),
        ...final,
      ].sort((a, b) => a - b);
      // Each submit that worked has a number of its own, from 1 on.
      expect(revisions).toEqual(revisions.map((_, index) => index + 1));
      expect(revisions.length).toBeGreaterThan(1);
      const history = await client.getAssessments(checkout, {
        token,
        limit: 1000,
      });
      expect(history.totalItems).toBe(revisions.length);

      const { assessment } = await client.getAssessment(
        checkout,
        revisions.length,
        { token },
      );
      const wanted = results.flatMap(({ last }) => [...last]);
      expect(wanted).toHaveLength(22);
      for (const [areaId, answer] of wanted) {
        expect([areaId, assessment.answers[areaId].answer]).toEqual([
          areaId,
          answer,
        ]);
      }
      const draft = await client.getDraft(checkout, { token });
      expect(
        draft.areas.filter(({ change }) => change !== 'unchanged'),
      ).toEqual([]);
    });

    it('reconcile once, and both know of it', async () => {
      const [one, two] = replicas;
      const reconciledAt = async ({ client, token }: Replica) =>
        (await client.getPortfolioStatus({ token })).reconciledAt;
      for (let attempt = 0; attempt < 100; attempt++) {
        if (await reconciledAt(one)) break;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      expect(await reconciledAt(one)).not.toBeNull();
      expect(await reconciledAt(two)).toBe(await reconciledAt(one));
      // Time for the other one to do the same, were it to.
      await new Promise(resolve => setTimeout(resolve, 2_000));
      const kinds = [...one.streamed.mock.calls, ...two.streamed.mock.calls];
      expect(kinds).toHaveLength(3);
    });
  },
);
