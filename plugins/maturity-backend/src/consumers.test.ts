import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
  type EventParams,
} from '@backstage/plugin-events-node';
import {
  maturityModelsExtensionPoint,
  maturityServiceRef,
  maturityTopics,
  type MaturityService,
} from '@cnmm/backstage-plugin-maturity-node';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';

jest.setTimeout(60_000);

const { hash: _hash, ...definition } = testModel();
const checkout = 'component:default/checkout';
const [[, init]] = databaseCases();

/** A plugin that reads levels and subscribes to events. */
function consumer() {
  const received: EventParams[] = [];
  const reached: { maturity?: MaturityService; own?: BackstageCredentials } =
    {};
  const feature = createBackendPlugin({
    pluginId: 'consumer',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          events: eventsServiceRef,
          maturity: maturityServiceRef,
        },
        async init({ auth, events, maturity }) {
          reached.maturity = maturity;
          reached.own = await auth.getOwnServiceCredentials();
          await events.subscribe({
            id: 'consumer',
            topics: Object.values(maturityTopics),
            onEvent: async event => {
              received.push(event);
            },
          });
        },
      });
    },
  });
  return { feature, received, reached };
}

const model = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'our-model',
  register(env) {
    env.registerInit({
      deps: { models: maturityModelsExtensionPoint },
      async init({ models }) {
        models.addModel({
          file: 'our-model.yaml',
          text: JSON.stringify(definition),
        });
      },
    });
  },
});

describe('for other plugins', () => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  const { feature, received, reached } = consumer();
  beforeAll(async () => {
    maturity = await startMaturity({
      knex: await init(),
      features: [eventsServiceFactory, feature, model],
    });
    await maturity.reconcile();
  });

  it('models of modules are listed after the built-in one', async () => {
    const credentials = mockCredentials.user();
    const models = await reached.maturity!.getModels({ credentials });
    expect(models.map(({ id }) => id)).toEqual(['cnmm', 'test']);
    expect(
      await reached.maturity!.getModel('test', { credentials }),
    ).toMatchObject({ title: 'Test model' });
  });

  it('events report what the catalog knows, once', async () => {
    expect(received.splice(0)).toMatchObject([
      {
        topic: 'maturity.facts.changed',
        eventPayload: {
          source: 'catalog',
          entityRefs: [
            'component:default/adverts',
            'component:default/cart',
            checkout,
            'domain:default/shop',
            'system:default/ordering',
          ],
        },
      },
    ]);
  });

  it('events report submitted assessments and changed levels', async () => {
    const path = 'system/default/ordering';
    await maturity.answer(path, 'technology.ai', {
      state: 'assessed',
      level: 3,
    });
    const { body } = await maturity.submit(path);
    const { submittedAt } = body.assessment;
    await maturity.settled();
    expect(received[0]).toMatchObject({
      topic: 'maturity.assessment.submitted',
      eventPayload: {
        entityRef: 'system:default/ordering',
        modelId: 'cnmm',
        modelVersion: '4.0.1',
        revision: 1,
        submittedAt,
        submittedBy: 'user:default/mock',
        imported: false,
      },
    });
    // The system and its two components.
    const changes = received.slice(1).map(({ eventPayload }) => eventPayload);
    expect(changes).toEqual(
      ['system:default/ordering', 'component:default/cart', checkout].map(
        entityRef => ({
          entityRef,
          modelId: 'cnmm',
          aspectId: 'technology',
          from: null,
          to: 3,
          at: submittedAt,
        }),
      ),
    );
    received.length = 0;
    await maturity.reconcile();
    await maturity.settled();
    expect(received).toEqual([]);
  });

  it('the service reads on behalf of its caller', async () => {
    const { maturity: service, own } = reached;
    for (const credentials of [mockCredentials.user(), own!]) {
      const report = await service!.getReport(checkout, { credentials });
      expect(report.coverage).toEqual({ answered: 1, total: 22 });
      const [known, unknown] = await service!.queryReports(
        [checkout, 'component:default/none'],
        { credentials },
      );
      expect(known.report).toEqual(report);
      expect(unknown).toEqual({
        entityRef: 'component:default/none',
        report: null,
      });
    }
    const credentials = mockCredentials.user();
    const facts = await service!.getFacts(checkout, { credentials });
    expect(facts).toContainEqual(
      expect.objectContaining({ id: 'catalog/owner', value: true }),
    );
    const ordering = 'system:default/ordering';
    const history = await service!.getAssessments(ordering, { credentials });
    expect(history.totalItems).toBe(1);
    const { assessment } = await service!.getAssessment(ordering, 1, {
      credentials,
    });
    expect(assessment.revision).toBe(1);
    const { items } = await service!.getRollups(
      'system',
      { kind: ['component'] },
      { credentials, limit: 1 },
    );
    expect(items[0]).toMatchObject({ group: { ref: ordering }, entities: 2 });
  });

  it('the service fails like the backend', async () => {
    const failing = reached.maturity!.getReport('component:default/none', {
      credentials: mockCredentials.user(),
    });
    await expect(failing).rejects.toMatchObject({ statusCode: 404 });
  });
});
