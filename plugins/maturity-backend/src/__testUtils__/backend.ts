import type { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { maturityPlugin } from '../plugin';
import { expectDocumented } from './openapi';
import { shopEntities } from './entities';

type Method = 'get' | 'put' | 'post' | 'delete';

/** What a request of a test has, beside method and path. */
export interface RequestOptions {
  body?: unknown;
  ifMatch?: string;
  authorization?: string;
}

/** The plugin in a backend, with a catalog that a test can change. */
export async function startMaturity(options: {
  knex: Awaited<ReturnType<TestDatabases['init']>>;
  entities?: Entity[];
  maturity?: JsonObject;
}) {
  const entities = options.entities ?? shopEntities();
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      mockServices.rootConfig.factory({
        data: { maturity: options.maturity ?? {} },
      }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
      }).factory,
      catalogServiceMock.mock({
        getEntityByRef: async ref => catalog().getEntityByRef(ref),
        getEntitiesByRefs: async query => catalog().getEntitiesByRefs(query),
        streamEntities: query => catalog().streamEntities(query),
      }).factory,
    ],
  });

  function catalog() {
    return catalogServiceMock({ entities });
  }

  /** Sends a request as a user; checks the answer against the document. */
  async function send(
    method: Method,
    path: string,
    { body, ifMatch, authorization }: RequestOptions = {},
  ) {
    const call = request(server)[method](`/api/maturity${path}`);
    call.set('Authorization', authorization ?? mockCredentials.user.header());
    if (ifMatch) call.set('If-Match', ifMatch);
    const response = await (body === undefined
      ? call
      : call.send(JSON.stringify(body)).type('json'));
    expectDocumented(method, path, response);
    return response;
  }

  return {
    server,
    send,
    /** Reads what the document does not describe, as the document itself. */
    get: (path: string) =>
      request(server)
        .get(`/api/maturity${path}`)
        .set('Authorization', mockCredentials.user.header()),
    /** The entities of the catalog: change them in place. */
    entities,
    async reconcile() {
      for (const { fn } of tasks) await fn(new AbortController().signal);
    },
    /** Sets an answer and expects that to work. */
    async answer(entity: string, areaId: string, body: unknown) {
      const path = `/entities/${entity}/draft/areas/${areaId}`;
      const response = await send('put', path, { body });
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    },
    /** Submits the draft and expects that to work. */
    async submit(entity: string, body: unknown = {}) {
      const path = `/entities/${entity}/assessments`;
      const response = await send('post', path, { body });
      expect({ path, status: response.status }).toEqual({ path, status: 201 });
      return response;
    },
  };
}
