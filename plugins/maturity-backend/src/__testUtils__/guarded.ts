import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import {
  type AuditorServiceCreateEventOptions,
  type AuthService,
  coreServices,
  createBackendModule,
  createServiceFactory,
  type SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogBackend from '@backstage/plugin-catalog-backend';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import permissionBackend from '@backstage/plugin-permission-backend';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import type { JsonObject } from '@backstage/types';
import request from 'supertest';
import { maturityPlugin } from '../plugin';
import type { RequestOptions } from './backend';
import { expectDocumented } from './openapi';

/** An audit event, as it ended. */
export interface AuditedEvent
  extends Pick<
    AuditorServiceCreateEventOptions,
    'eventId' | 'severityLevel' | 'meta'
  > {
  status: 'succeeded' | 'failed';
  error?: Error;
}

/**
 * As the mock, but a token that one plugin gets to ask another in the name of
 * a user tells who got it: the permission backend gives conditional decisions
 * to plugins only.
 */
const authOnBehalfOfUsers = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }) {
    const subject = `plugin:${plugin.getId()}`;
    const auth = mockServices.auth({ pluginId: plugin.getId() });
    const getPluginRequestToken = auth.getPluginRequestToken.bind(auth);
    const onBehalfOf: Pick<AuthService, 'getPluginRequestToken'> = {
      getPluginRequestToken: async options =>
        auth.isPrincipal(options.onBehalfOf, 'user')
          ? {
              token: mockCredentials.user.token(
                options.onBehalfOf.principal.userEntityRef,
                { actor: { subject } },
              ),
            }
          : getPluginRequestToken(options),
    };
    return Object.assign(auth, onBehalfOf);
  },
});

/**
 * The plugin beside a real catalog and a real permission backend with a
 * policy. Whoever calls is told by their token, as everywhere.
 */
export async function startGuarded(options: {
  entities: Entity[];
  policy: PermissionPolicy;
}) {
  const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
  const events: AuditedEvent[] = [];
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      catalogBackend,
      catalogEntities(options.entities),
      permissionBackend,
      permissionPolicy(options.policy),
      permissionsServiceFactory,
      authOnBehalfOfUsers,
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true } },
      }),
      mockServices.scheduler.mock({
        scheduleTask: async task => {
          tasks.push(task);
        },
        // Tests reconcile when they say so, however long they take.
        triggerTask: async () => {},
      }).factory,
      auditorInto(events),
    ],
  });

  async function send(
    method: 'get' | 'put' | 'post' | 'delete',
    path: string,
    { body, ifMatch, authorization }: RequestOptions = {},
  ) {
    const call = request(server)[method](`/api/maturity${path}`);
    call.set('Authorization', authorization ?? mockCredentials.none.header());
    if (ifMatch) call.set('If-Match', ifMatch);
    const response = await (body === undefined
      ? call
      : call.send(JSON.stringify(body)).type('json'));
    expectDocumented(method, path, response);
    return response;
  }

  /** Waits until the catalog has stitched all entities. */
  async function stitched(): Promise<void> {
    for (;;) {
      const { body } = await request(server)
        .get('/api/catalog/entities?fields=kind')
        .set('Authorization', mockCredentials.service.header());
      if (body.length >= options.entities.length) return;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  await stitched();
  for (const { id, fn } of tasks) {
    if (id.startsWith('maturity-')) await fn(new AbortController().signal);
  }
  return {
    server,
    send,
    /** The audit events of the plugin, in the order in which they ended. */
    events,
  };
}

/** Keeps the audit events of this plugin, and none of the catalog's. */
function auditorInto(events: AuditedEvent[]) {
  return createServiceFactory({
    service: coreServices.auditor,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => ({
      createEvent: async ({ eventId, severityLevel, meta }) => {
        const end =
          (status: AuditedEvent['status']) =>
          async (ending: { meta?: JsonObject; error?: Error } = {}) => {
            if (plugin.getId() !== 'maturity') return;
            events.push({
              eventId,
              severityLevel,
              meta: { ...meta, ...ending.meta },
              status,
              ...(ending.error && { error: ending.error }),
            });
          };
        return { success: end('succeeded'), fail: end('failed') };
      },
    }),
  });
}

function catalogEntities(entities: Entity[]) {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'test-entities',
            connect: async connection =>
              connection.applyMutation({
                type: 'full',
                entities: entities.map(entity => ({
                  entity,
                  locationKey: 'test',
                })),
              }),
          });
        },
      });
    },
  });
}

function permissionPolicy(policy: PermissionPolicy) {
  return createBackendModule({
    pluginId: 'permission',
    moduleId: 'test-policy',
    register(env) {
      env.registerInit({
        deps: { point: policyExtensionPoint },
        async init({ point }) {
          point.setPolicy(policy);
        },
      });
    },
  });
}
