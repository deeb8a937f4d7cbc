import type {
  BackendFeature,
  BackstageCredentials,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { maturityPlugin } from '../plugin';
import { shopEntities } from './entities';
import { expectDocumented } from './openapi';
import { submissionOf } from './submissions';

type Method = 'get' | 'put' | 'post' | 'delete';

/** What a request of a test has, beside method and path. */
export interface RequestOptions {
  body?: unknown;
  ifMatch?: string;
  ifNoneMatch?: string;
  authorization?: string;
}

/** The plugin in a backend, with a catalog that a test can change. */
export async function startMaturity(options: {
  knex: Awaited<ReturnType<TestDatabases['init']>>;
  entities?: Entity[];
  maturity?: JsonObject;
  /** Further sections of the configuration. */
  config?: JsonObject;
  /** What the catalog shows to whom; everything to everybody if left out. */
  visibleTo?: (
    credentials: BackstageCredentials | undefined,
    entity: Entity,
  ) => boolean;
  /** Further plugins and modules, which work with this one. */
  features?: BackendFeature[];
}) {
  const entities = options.entities ?? shopEntities();
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const triggered: string[] = [];
  let breaksOff: (() => void) | undefined;
  const backend = await startTestBackend({
    features: [
      maturityPlugin,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({
        data: { ...options.config, maturity: options.maturity ?? {} },
      }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
        triggerTask: async id => {
          triggered.push(id);
        },
      }).factory,
      catalogServiceMock.mock({
        getEntityByRef: async (ref, call) => catalog(call).getEntityByRef(ref),
        getEntitiesByRefs: async (query, call) =>
          catalog(call).getEntitiesByRefs(query),
        async *streamEntities(query, call) {
          for await (const page of catalog(call).streamEntities(query)) {
            yield page;
            breaksOff?.();
          }
        },
      }).factory,
    ],
  });

  const { server } = backend;

  let catalogFailure: Error | undefined;
  function catalog(call: object = {}) {
    if (catalogFailure) throw catalogFailure;
    const credentials = credentialsOf(call);
    return catalogServiceMock({
      entities: entities.filter(
        entity => options.visibleTo?.(credentials, entity) ?? true,
      ),
    });
  }

  /** Waits until all follow what was submitted. */
  async function settled() {
    for (;;) {
      const { status, body } = await send('get', '/portfolio/status');
      expect(status).toBe(200);
      if (body.pendingUpdates === 0) return;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  /** Sends a request as a user; checks the answer against the document. */
  async function send(
    method: Method,
    path: string,
    { body, ifMatch, ifNoneMatch, authorization }: RequestOptions = {},
  ) {
    const call = request(server)[method](`/api/maturity${path}`);
    call.set('Authorization', authorization ?? mockCredentials.user.header());
    if (ifMatch) call.set('If-Match', ifMatch);
    if (ifNoneMatch) call.set('If-None-Match', ifNoneMatch);
    const response = await (body === undefined
      ? call
      : call.send(JSON.stringify(body)).type('json'));
    expectDocumented(method, path, response);
    return response;
  }

  const submission = (entity: string) =>
    submissionOf(send, `/entities/${entity}/draft`);

  return {
    server,
    /** Shuts the backend down, as a deployment does. */
    stop: () => backend.stop(),
    send,
    /** Reads what the document does not describe, as the document itself. */
    get: (path: string) =>
      request(server)
        .get(`/api/maturity${path}`)
        .set('Authorization', mockCredentials.user.header()),
    /** The entities of the catalog: change them in place. */
    entities,
    /** What the plugin has asked to be run on schedules. */
    tasks,
    /** Runs one of the tasks. */
    async runTask(id: string, signal = new AbortController().signal) {
      await tasks.find(task => task.id === id)?.fn(signal);
    },
    /** Ids of the tasks that the plugin asked to run at once. */
    triggered,
    /** Lets all calls of the catalog fail, or work again. */
    failCatalog(error?: Error) {
      catalogFailure = error;
    },
    /**
     * Lets the catalog fail in the midst of a stream, and all calls after that.
     *
     * @param pages - how many it still gives
     * @returns when it has happened
     */
    breakCatalogAfter(pages: number): Promise<void> {
      let left = pages;
      return new Promise(resolve => {
        breaksOff = () => {
          left -= 1;
          if (left > 0) return;
          breaksOff = undefined;
          catalogFailure = Object.assign(new Error('aborted'), {
            name: 'FetchError',
          });
          resolve();
          throw catalogFailure;
        };
      });
    },
    async reconcile() {
      for (const { id, fn } of tasks) {
        if (!id.startsWith('maturity-facts-')) {
          await fn(new AbortController().signal);
        }
      }
      await settled();
    },
    settled,
    /** Sets an answer and expects that to work. */
    async answer(entity: string, areaId: string, body: unknown) {
      const path = `/entities/${entity}/draft/areas/${areaId}`;
      const response = await send('put', path, { body });
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    },
    /** Reads a draft, and returns the body that submits exactly that. */
    submission,
    /** Submits the draft and expects that to work. */
    async submit(entity: string, { note }: { note?: string } = {}) {
      const path = `/entities/${entity}/assessments`;
      const body = { ...(await submission(entity)), note };
      const response = await send('post', path, { body });
      expect({ path, status: response.status }).toEqual({ path, status: 201 });
      await settled();
      return response;
    },
  };
}

/** The mock allows for the options of other catalog clients too. */
function credentialsOf(
  call: object | CatalogServiceRequestOptions,
): BackstageCredentials | undefined {
  return 'credentials' in call ? call.credentials : undefined;
}
