import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { defaultStaleness } from '@cnmm/backstage-plugin-maturity-common';
import {
  assessedAt,
  testModel,
} from '@cnmm/backstage-plugin-maturity-common/testing';
import type { Knex } from 'knex';
import { createStores } from '../../database';
import { createServices, ModelRegistry } from '../../services';
import { shopEntities, testEntity } from '../entities';
import { submitReviewed } from '../submissions';

const updatedBy = 'user:default/ana';
const quiet = mockServices.rootLogger({ level: 'none' });

export const ordering = {
  entityRef: 'system:default/ordering',
  modelId: 'test',
};
const request = {
  entity: { kind: 'system', namespace: 'default', name: 'ordering' },
  model: undefined,
  credentials: mockCredentials.user(updatedBy),
};

/**
 * The stores and services of a backend on a database. Nothing here needs a test
 * runner, so a process of its own can use it.
 *
 * @param entities - the catalog
 */
export async function startBackend(knex: Knex, entities: Entity[]) {
  const stores = await createStores({ getClient: async () => knex });
  const models = new ModelRegistry([testModel()]);
  const services = createServices({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    events: mockServices.events(),
    logger: quiet,
    permissions: mockServices.permissions(),
    stores,
    models,
    kinds: ['component', 'system', 'domain', 'group'],
    staleness: defaultStaleness,
    linksAgeMs: 0,
  });
  return { stores, ...services };
}

/** A backend as {@link startBackend} returns it. */
export type StartedBackend = Awaited<ReturnType<typeof startBackend>>;

/**
 * Something that a backend may be killed in. Prepares a database, and returns
 * what to do in it then.
 */
export type Scenario = (knex: Knex) => Promise<() => Promise<unknown>>;

/** Imports an assessment for each level. */
async function importLevels(
  { exchange }: StartedBackend,
  ...levels: [entityRef: string, level: number][]
) {
  const text = JSON.stringify({
    assessments: levels.map(([entityRef, level]) => ({
      entityRef,
      submittedAt: `2026-0${level}-01T00:00:00.000Z`,
      submittedBy: updatedBy,
      answers: { 'people.ai': assessedAt(level) },
    })),
  });
  return exchange.import({
    readText: async () => text,
    dryRun: false,
    credentials: request.credentials,
  });
}

/** Imports two assessments of each of two entities. */
export async function importAll(backend: StartedBackend) {
  return importLevels(
    backend,
    ['component:default/cart', 1],
    ['component:default/cart', 2],
    ['component:default/checkout', 1],
    ['component:default/checkout', 2],
  );
}

/** An entity that the catalog has lost, with answers, and what it is now. */
export const renamed = {
  from: 'component:default/basket',
  to: 'component:default/cart',
};

/** Makes the answers of an entity those of the one that it has become. */
export async function reattach({ orphans }: StartedBackend) {
  return orphans.reattach({ ...renamed, credentials: request.credentials });
}

export async function submitDraft(backend: StartedBackend) {
  return submitReviewed(backend, request, { submittedBy: updatedBy });
}

/**
 * The catalog after some days: `cart` is gone, `adverts` has become a part of
 * `ordering`, and `search` is new.
 */
export function changedShop(): Entity[] {
  const partOf = [ordering.entityRef];
  return [
    ...shopEntities().filter(
      ({ metadata }) => !['cart', 'adverts'].includes(metadata.name),
    ),
    testEntity('component:default/adverts', { relations: { partOf } }),
    testEntity('component:default/search', {
      relations: { partOf, dependsOn: ['resource:default/metrics'] },
    }),
    testEntity('resource:default/metrics', {
      annotations: { 'cnmm.io/provides-capabilities': 'observability' },
    }),
  ];
}

/** What CI has seen of two entities. */
export async function postFacts({ facts }: StartedBackend) {
  return facts.post({
    facts: ['cart', 'checkout'].flatMap(name =>
      ['branch', 'coverage'].map(id => ({
        id: `ci/${id}`,
        entityRef: `component:default/${name}`,
        value: 'new',
      })),
    ),
    credentials: request.credentials,
  });
}

async function startShop(knex: Knex): Promise<StartedBackend> {
  const backend = await startBackend(knex, shopEntities());
  await backend.versions.keep(backend.models);
  await importLevels(backend, [ordering.entityRef, 1]);
  await untilUpdated(backend);
  await backend.reconciler.run();
  await edit(backend, 'people.ai', 2);
  await edit(backend, 'technology.release', 3);
  return backend;
}

async function edit(
  { drafts }: StartedBackend,
  areaId: string,
  level: number,
): Promise<void> {
  const answer = assessedAt(level);
  await drafts.write(request, { areaId, answer, version: null, updatedBy });
}

/** Waits until the projection follows what was submitted. */
export async function untilUpdated({ stores }: StartedBackend): Promise<void> {
  while ((await stores.updates.count()) > 0) {
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** What is in the database of {@link startUpgrade}, by table. */
export const upgradedRows: Record<string, object> = {
  assessments: {
    entity_ref: ordering.entityRef,
    model_id: 'test',
    revision: 1,
    model_version: '1.0.0',
    model_hash: 'test-hash',
    submitted_at: new Date('2026-02-01T00:00:00.000Z'),
    submitted_on: '2026-02-01',
    submitted_by: updatedBy,
    answered: 1,
    changed: 1,
    note: 'As we are.',
    answers: JSON.stringify({
      'people.ai': {
        answer: assessedAt(2),
        revision: 1,
        submittedAt: '2026-02-01T00:00:00.000Z',
        submittedBy: updatedBy,
        modelHash: 'test-hash',
      },
    }),
    texts: '{}',
  },
  draft_answers: {
    entity_ref: ordering.entityRef,
    model_id: 'test',
    area_id: 'technology.release',
    answer: JSON.stringify(assessedAt(3)),
    version: 'first',
    updated_at: new Date('2026-03-01T00:00:00.000Z'),
    updated_by: updatedBy,
  },
  targets: {
    entity_ref: ordering.entityRef,
    model_id: 'test',
    aspect_id: 'people',
    level: 4,
    set_at: new Date('2026-03-01T00:00:00.000Z'),
    set_by: updatedBy,
  },
};

/** Makes the database of the version before, in which somebody has worked. */
async function startUpgrade(knex: Knex): Promise<void> {
  const directory = resolvePackagePath(
    '@cnmm/backstage-plugin-maturity-backend',
    'migrations',
  );
  await knex.migrate.latest({ directory });
  await knex.migrate.down({ directory });
  for (const [table, row] of Object.entries(upgradedRows)) {
    await knex(table).insert(row);
  }
}

/** By name. */
export const scenarios: Record<string, Scenario> = {
  migration: async knex => async () => {
    await startBackend(knex, shopEntities());
  },
  upgrade: async knex => {
    await startUpgrade(knex);
    return () => startBackend(knex, shopEntities());
  },
  submit: async knex => {
    const backend = await startShop(knex);
    return async () => {
      await submitDraft(backend);
      await untilUpdated(backend);
    };
  },
  import: async knex => {
    const backend = await startShop(knex);
    return async () => {
      await importAll(backend);
      await untilUpdated(backend);
    };
  },
  reattachment: async knex => {
    const backend = await startShop(knex);
    await importLevels(backend, [renamed.from, 1], [renamed.from, 2]);
    await untilUpdated(backend);
    for (const table of ['draft_answers', 'targets']) {
      await knex(table).insert({
        ...upgradedRows[table],
        entity_ref: renamed.from,
      });
    }
    return async () => {
      await reattach(backend);
      await untilUpdated(backend);
    };
  },
  facts: async knex => {
    const backend = await startShop(knex);
    return () => postFacts(backend);
  },
  reconciliation: async knex => {
    await startShop(knex);
    const { reconciler } = await startBackend(knex, changedShop());
    return () => reconciler.run();
  },
};
