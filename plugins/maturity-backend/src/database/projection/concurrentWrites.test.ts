import { setTimeout } from 'node:timers/promises';
import { testAssessment } from '../../__testUtils__/assessments';
import { databaseCases, storesOn } from '../../__testUtils__/databases';
import type { ProjectedEntity } from './projectedEntities';
import type { ReportProjector } from './ReportProjector';

jest.setTimeout(60_000);

const key = { entityRef: 'component:default/checkout', modelId: 'test' };

const entity: ProjectedEntity = {
  entityRef: key.entityRef,
  kind: 'component',
  title: 'checkout',
  dependsOn: [],
  sources: [{ entityRef: key.entityRef, relation: 'own' }],
};

/**
 * The level of the entity is the number of its last assessment. It has a need
 * after the second one only.
 */
const projector: ReportProjector = {
  modelId: 'test',
  version: '1',
  holding: () => [],
  project: ({ assessments }) => {
    const level = assessments.at(-1)?.revision ?? 0;
    return {
      modelId: 'test',
      level,
      revision: 0,
      answered: level,
      total: 5,
      oldestSubmittedAt: null,
      aspects: [],
      areas: [],
      evidence: { supported: 0, contradicted: 0, none: 0, beyond: 0 },
      seenUses: [],
      needs:
        level === 2
          ? [{ areaId: 'people.ai', capabilityIds: ['secrets'] }]
          : [],
      changes: [],
    };
  },
};
const project = [projector];

/** Violates the schema in the table that is written last. */
const failing: ReportProjector[] = [
  {
    ...projector,
    version: '2',
    project: input => ({
      ...projector.project(input),
      aspects: [{ aspectId: 'people', level: 5, inherited: false }],
      total: Number.NaN,
    }),
  },
];

describe.each(databaseCases())('The projection on %s', (name, init) => {
  async function start() {
    const knex = await init();
    const replicas = [await storesOn(knex), await storesOn(knex)];
    const [{ assessments, projection, reconciliations }] = replicas;
    const submit = (revision: number) =>
      assessments.submit(key, () => testAssessment({}, { ...key, revision }));
    const stored = async () => ({
      ...(await knex('projected_entities').first('title')),
      ...(await knex('projected_reports').first({ report: 'level' })),
      aspects: await knex('projected_aspects').pluck('level'),
      needs: await knex('projected_needs').pluck('entity_ref'),
    });
    return { knex, replicas, projection, reconciliations, submit, stored };
  }

  it.each(['put', 'refresh'] as const)(
    'has whole reports or none, with %s',
    async method => {
      const { projection, submit, stored } = await start();
      await submit(1);
      await projection.put([entity], project);
      const before = await stored();
      expect(before).toMatchObject({ title: 'checkout', report: 1 });
      await submit(2);
      await expect(
        method === 'put'
          ? projection.put([{ ...entity, title: 'Renamed' }], failing)
          : projection.refresh([key.entityRef], failing),
      ).rejects.toThrow();
      expect(await stored()).toEqual(before);
    },
  );

  if (name !== 'PostgreSQL') return;

  it.each(['put', 'refresh'] as const)(
    'ends with the last assessment, whoever comes second with %s',
    async method => {
      const { knex, replicas, projection, submit, stored } = await start();
      const again = (replica: number) =>
        method === 'put'
          ? replicas[replica].projection.put([entity], project)
          : replicas[replica].projection.refresh([key.entityRef], project);
      await submit(1);
      await projection.put([entity], project);

      // The first has read two assessments, and waits where it writes the need.
      const blocker = await knex.transaction();
      await blocker.raw('lock table projected_needs in exclusive mode');
      await submit(2);
      const first = again(0);
      await waitForLocks(knex, 1);

      // The second reads three, and has no need to write.
      await submit(3);
      let secondIsDone = false;
      const second = again(1).finally(() => {
        secondIsDone = true;
      });
      await Promise.race([second, waitForLocks(knex, 2)]);
      expect(secondIsDone).toBe(false);
      await blocker.commit();

      await Promise.all([first, second]);
      expect(await stored()).toMatchObject({ report: 3, needs: [] });
    },
  );

  it.each(['known', 'new'])(
    'keeps a %s entity that a run sees while a submit waits for its row',
    async state => {
      const { knex, projection, reconciliations } = await start();
      await reconciliations.start();
      if (state === 'known') await projection.put([entity], project);
      const seen = await knex.transaction();
      await seen('projected_entities')
        .insert({
          entity_ref: key.entityRef,
          kind: 'component',
          title: 'checkout',
          seen_run: 1,
        })
        .onConflict('entity_ref')
        .merge();

      // The submit begins before the run, and ends after the run has seen the
      // entity.
      const submitting = projection.put([entity], project);
      await waitForLocks(knex, 1);
      const run = await reconciliations.start();
      await seen('projected_entities').update({ seen_run: run });
      await seen.commit();
      await submitting;

      expect(await reconciliations.finish(run)).toBe(0);
      expect(await knex('projected_entities')).toHaveLength(1);
    },
  );
});

/** Waits until a number of others wait for locks on a database. */
async function waitForLocks(
  knex: Parameters<typeof storesOn>[0],
  count: number,
): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const waiting = await knex('pg_stat_activity')
      .where({ datname: knex.client.database(), wait_event_type: 'Lock' })
      .select('pid');
    if (waiting.length >= count) return;
    await setTimeout(20);
  }
  throw new Error(`Fewer than ${count} wait for a lock`);
}
