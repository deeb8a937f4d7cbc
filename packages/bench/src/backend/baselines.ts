import {
  coreServices,
  createBackendModule,
  type SchedulerService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import type { Knex } from 'knex';
import {
  buildOrderBaseline,
  capabilitiesBaseline,
  rollupsBaseline,
} from './aggregates';
import { DelayMonitor } from './DelayMonitor';
import { Recorder } from './Recorder';
import { resourcesOf } from './resources';

/**
 * What the endpoints of the plugin are compared with, beside them: in the same
 * process, on the same database and connection pool, below the same checks of
 * credentials.
 */
export default createBackendModule({
  pluginId: 'maturity',
  moduleId: 'bench-baselines',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        httpRouter: coreServices.httpRouter,
        scheduler: coreServices.scheduler,
      },
      async init({ database, httpRouter, scheduler }) {
        const knex = await database.getClient();
        if (!(await knex.schema.hasTable('bench_writes'))) {
          await knex.schema.createTable('bench_writes', table => {
            table.increments('id');
            table.text('answer').notNullable();
          });
        }
        httpRouter.use(baselineRoutes(knex, scheduler));
      },
    });
  },
});

function baselineRoutes(knex: Knex, scheduler: SchedulerService): Router {
  const router = Router();

  router.put('/bench/write', async (_req, res) => {
    await knex.transaction(async tx => {
      await tx('bench_writes').insert({ answer: '{"state":"unknown"}' });
    });
    res.json({});
  });

  router.get('/bench/rollups', async (_req, res) => {
    res.json(await timed(() => rollupsBaseline(knex)));
  });

  router.get('/bench/capabilities', async (_req, res) => {
    res.json(await timed(() => capabilitiesBaseline(knex)));
  });

  router.get('/bench/build-order', async (_req, res) => {
    res.json(await timed(() => buildOrderBaseline(knex)));
  });

  router.post('/bench/reconcile', (_req, res, next) => {
    scheduler.triggerTask('maturity-reconcile').then(() => res.json({}), next);
  });

  router.post('/bench/analyze', async (_req, res) => {
    // PostgreSQL does so by itself after a minute; SQLite never does.
    if (knex.client.config.client === 'pg') await knex.raw('analyze');
    res.json({});
  });

  router.get('/bench/counts', async (_req, res) => {
    const count = async (table: string) =>
      Number((await knex(table).count({ count: '*' }).first())?.count);
    res.json({
      entities: await count('projected_entities'),
      assessments: await count('assessments'),
      heirs: await knex('projected_sources')
        .where('source_ref', 'group:default/department-0')
        .count({ count: '*' })
        .first()
        .then(row => Number(row?.count)),
    });
  });

  router.post('/bench/forget-visible', async (_req, res) => {
    await knex('visible_sets').delete();
    await knex('visible_refs').delete();
    res.json({});
  });

  const recorder = new Recorder(knex);

  router.post('/bench/recording', (_req, res) => {
    recorder.start();
    res.json({});
  });

  router.get('/bench/recording', async (req, res) => {
    res.json(await recorder.plan(String(req.query.table)));
  });

  const delays = new DelayMonitor();

  router.post('/bench/delays', async (_req, res) => {
    await delays.reset();
    res.json({});
  });

  router.get('/bench/delays', (_req, res) => {
    res.json(delays.worst());
  });

  router.get('/bench/resources', async (_req, res) => {
    res.json(await resourcesOf(knex));
  });

  return router;
}

/** How long a query takes, without anything around it. */
async function timed<T>(query: () => Promise<T>) {
  const start = performance.now();
  const rows = await query();
  return { milliseconds: performance.now() - start, rows };
}
