import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { Router } from 'express';
import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { organisation, type Size } from '../generate/organisation';
import { sizeOf } from './settings';

/** Entities that are written at once. */
const CHUNK = 200;

/** Rows in one insert: SQLite takes no more than 500. */
const ROWS = 400;

/** After all that can be measured. */
const NEVER = new Date('2099-01-01T00:00:00Z');

/**
 * Fills the tables of the catalog with an organisation, as its own processing
 * would leave them: that works on one entity at a time, and is not what is
 * measured. All that is measured reads these tables by the catalog's own code.
 */
export default createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-fill',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
      },
      async init({ config, database, httpRouter }) {
        const router = Router();
        let filling: Promise<void> | undefined;
        let filled = false;
        // Asked until it is so, as it takes longer than a request may.
        router.post('/bench/fill', async (_req, res) => {
          filling ??= fill(await database.getClient(), sizeOf(config)).then(
            () => {
              filled = true;
            },
          );
          res.json({ filled });
        });
        httpRouter.use(router);
        // Nobody can sign in before the catalog has users.
        httpRouter.addAuthPolicy({
          path: '/bench/fill',
          allow: 'unauthenticated',
        });
      },
    });
  },
});

async function fill(knex: Knex, size: Size): Promise<void> {
  if (await knex('final_entities').first()) return;
  const entities = organisation(size);
  for (let start = 0; start < entities.length; start += CHUNK) {
    await insertEntities(knex, entities.slice(start, start + CHUNK));
  }
  if (knex.client.config.client === 'pg') await knex.raw('analyze');
}

async function insertEntities(knex: Knex, entities: Entity[]): Promise<void> {
  const now = new Date();
  const rows = entities.map(entity => {
    const ref = stringifyEntityRef(entity);
    const hash = createHash('sha1').update(ref).digest('hex');
    const final: Entity = {
      ...entity,
      metadata: { ...entity.metadata, uid: uidOf(hash), etag: hash },
    };
    return { ref, id: uidOf(hash), hash, final };
  });
  await knex.transaction(async tx => {
    await insert(
      tx,
      'refresh_state',
      rows.map(({ ref, id }) => ({
        entity_id: id,
        entity_ref: ref,
        unprocessed_entity: '{}',
        errors: '[]',
        next_update_at: NEVER,
        last_discovery_at: now,
      })),
    );
    await insert(
      tx,
      'final_entities',
      rows.map(({ ref, id, hash, final }) => ({
        entity_id: id,
        entity_ref: ref,
        hash,
        final_entity: JSON.stringify(final),
        last_updated_at: now,
      })),
    );
    await insert(
      tx,
      'search',
      rows.flatMap(({ id, final }) =>
        searchOf(final).map(([key, value]) => ({
          entity_id: id,
          key: key.toLocaleLowerCase('en-US'),
          value: value.toLocaleLowerCase('en-US'),
          original_value: value,
        })),
      ),
    );
  });
}

async function insert(
  tx: Knex.Transaction,
  table: string,
  rows: object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    await tx(table).insert(rows.slice(start, start + ROWS));
  }
}

/** What entities are found by. */
function searchOf({ kind, metadata, spec, relations }: Entity) {
  const texts = (prefix: string, values: object = {}) =>
    Object.entries(values).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[`${prefix}.${key}`, value]] : [],
    );
  return [
    ['kind', kind] as const,
    ...texts('metadata', metadata),
    ...texts('metadata.annotations', metadata.annotations),
    ...texts('spec', spec),
    ...(relations ?? []).map(
      ({ type, targetRef }) => [`relations.${type}`, targetRef] as const,
    ),
  ];
}

function uidOf(hash: string): string {
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ];
  return [a, b, c, d, e].join('-');
}
