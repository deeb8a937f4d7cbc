import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { maturityTopics } from '@cnmm/backstage-plugin-maturity-node';
import { setTimeout } from 'node:timers/promises';
import { startMaturity } from './__testUtils__/backend';
import { databaseCases } from './__testUtils__/databases';
import { shopEntities } from './__testUtils__/entities';
import { submissionOf } from './__testUtils__/submissions';

jest.setTimeout(60_000);

/** Longer than the pause between two reconciliations. */
const PAUSE_MS = 6_000;

const { hash: _hash, ...definition } = testModel();

describe.each(databaseCases())('the plugin on %s', (name, init) => {
  const folder = createMockDirectory();

  it('serves its OpenAPI document', async () => {
    const { get } = await startMaturity({ knex: await init() });
    const { status, body } = await get('/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.servers).toEqual([{ url: '/api/maturity' }]);
    expect(Object.keys(body.paths)).toContain('/portfolio/rollups');
  });

  it('announces every permission that it asks for', async () => {
    const { get } = await startMaturity({ knex: await init() });
    const { status, body } = await get(
      '/.well-known/backstage/permissions/metadata',
    );
    expect(status).toBe(200);
    // Policies tell reading from writing, and use conditions of the catalog.
    const resourceType = 'catalog-entity';
    expect(body.permissions).toEqual([
      {
        type: 'basic',
        name: 'maturity.report.read',
        attributes: { action: 'read' },
      },
      {
        type: 'resource',
        name: 'maturity.assessment.write',
        attributes: { action: 'update' },
        resourceType,
      },
      {
        type: 'resource',
        name: 'maturity.target.write',
        attributes: { action: 'update' },
        resourceType,
      },
      {
        type: 'basic',
        name: 'maturity.portfolio.read',
        attributes: { action: 'read' },
      },
      {
        type: 'basic',
        name: 'maturity.provider.write',
        attributes: { action: 'update' },
      },
      { type: 'basic', name: 'maturity.admin', attributes: {} },
      {
        type: 'basic',
        name: 'maturity.fact.write',
        attributes: { action: 'update' },
      },
    ]);
  });

  it('serves additional models, each with its own answers', async () => {
    folder.setContent({ 'test.yaml': JSON.stringify(definition) });
    const { send } = await startMaturity({
      knex: await init(),
      maturity: { models: [{ file: folder.resolve('test.yaml') }] },
    });
    const { body } = await send('get', '/models');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([
      'cnmm',
      'test',
    ]);
    const entity = '/entities/component/default/checkout';
    await send('put', `${entity}/draft/areas/people.ai?model=test`, {
      body: { state: 'assessed', level: 1 },
    });
    const submitted = await send('post', `${entity}/assessments?model=test`, {
      body: await submissionOf(send, `${entity}/draft?model=test`),
    });
    expect(submitted.body.assessment.modelId).toBe('test');
    const report = await send('get', `${entity}/report?model=test`);
    expect(report.body.coverage).toEqual({ answered: 1, total: 5 });
    const other = await send('get', `${entity}/report`);
    expect(other.body.coverage).toEqual({ answered: 0, total: 22 });
  });

  it('lists the configured default model first', async () => {
    folder.setContent({ 'test.yaml': JSON.stringify(definition) });
    const models = [{ file: folder.resolve('test.yaml') }];
    const knex = await init();
    const { send } = await startMaturity({
      knex,
      maturity: { models, default: 'test' },
    });
    const { body } = await send('get', '/models');
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([
      'test',
      'cnmm',
    ]);
    const report = await send(
      'get',
      '/entities/component/default/checkout/report',
    );
    expect(report.body.modelId).toBe('test');
    await expect(
      startMaturity({ knex, maturity: { models, default: 'none' } }),
    ).rejects.toThrow("maturity.default: there is no model 'none'");
  });

  it('does not start with an invalid configuration', async () => {
    await expect(
      startMaturity({ knex: await init(), maturity: { kinds: [] } }),
    ).rejects.toThrow('maturity.kinds: must name at least one kind');
  });

  it('does not end before it has published what is queued', async () => {
    const received: string[] = [];
    let go = () => {};
    const released = new Promise<void>(resolve => {
      go = resolve;
    });
    const subscriber = createBackendPlugin({
      pluginId: 'subscriber',
      register(env) {
        env.registerInit({
          deps: { events: eventsServiceRef },
          init: ({ events }) =>
            events.subscribe({
              id: 'subscriber',
              topics: [maturityTopics.assessmentSubmitted],
              onEvent: async ({ topic }) => {
                await released;
                await setTimeout(100);
                received.push(topic);
              },
            }),
        });
      },
    });
    const { answer, stop, submit } = await startMaturity({
      knex: await init(),
      features: [eventsServiceFactory, subscriber],
    });
    // The events service itself waits for the one under way, but no other.
    for (const entity of [
      'component/default/checkout',
      'component/default/cart',
    ]) {
      await answer(entity, 'people.ai', { state: 'assessed', level: 1 });
      await submit(entity);
    }
    const ended = stop().then(() => received.push('ended'));
    go();
    await ended;
    expect(received).toEqual([
      maturityTopics.assessmentSubmitted,
      maturityTopics.assessmentSubmitted,
      'ended',
    ]);
  });

  // The pause would be the same on every database.
  if (name !== 'SQLite') return;

  it('follows a catalog that grows after the first reconciliation', async () => {
    const maturity = await startMaturity({ knex: await init(), entities: [] });
    const entities = async () => {
      const { body } = await maturity.send('get', '/portfolio/entities');
      return body.totalItems;
    };
    const again = async () => {
      await setTimeout(PAUSE_MS);
      expect(maturity.triggered.splice(0)).toEqual(['maturity-reconcile']);
      await maturity.reconcile();
    };
    await maturity.reconcile();
    expect(await entities()).toBe(0);
    maturity.entities.push(...shopEntities());
    await again();
    expect(await entities()).toBe(3);
  });
});
