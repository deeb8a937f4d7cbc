import { assessedAt } from '@cnmm/backstage-plugin-maturity-common/testing';
import { testAssessment } from '../../__testUtils__/assessments';
import {
  databaseCases,
  storesCases,
  storesOn,
} from '../../__testUtils__/databases';
import type { Stores } from '../createStores';

jest.setTimeout(60_000);

const old = 'component:default/checkout';
const renamed = 'component:default/till';

const target = {
  aspectId: 'people',
  level: 3,
  setAt: '2026-11-02T08:00:00.000Z',
  setBy: 'user:default/ana',
};

const entry = {
  areaId: 'people.ai',
  answer: assessedAt(3),
  updatedAt: '2026-11-02T08:00:00.000Z',
  updatedBy: 'user:default/ben',
};

/** A history by each of the models, each later than the one before. */
function historyOf(
  { assessments }: Pick<Stores, 'assessments'>,
  entityRef: string,
  revisions: Record<string, number>,
) {
  const keys = Object.keys(revisions).map(modelId => ({ entityRef, modelId }));
  return assessments.append(keys, () =>
    keys.flatMap(({ modelId }, index) =>
      Array.from({ length: revisions[modelId] }, (_, at) =>
        testAssessment(
          { 'people.ai': 2 },
          {
            entityRef,
            modelId,
            revision: at + 1,
            submittedAt: `2026-0${index + 1}-0${at + 1}T10:00:00.000Z`,
            submittedBy: `user:default/${modelId}`,
          },
        ),
      ),
    ),
  );
}

/** The updates of the projection that are to be done, which then are none. */
async function updatesOf({ updates }: Stores): Promise<string[]> {
  const refs: string[] = [];
  for (
    let update = await updates.claim();
    update;
    update = await updates.claim()
  ) {
    refs.push(update.sourceRef);
    await updates.finish(update);
  }
  return refs;
}

describe.each(storesCases())('OrphanStore, %s', (_name, create) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await create();
  });

  it('lists what is stored for entities that are not projected', async () => {
    const { drafts, orphans, projection, targets } = stores;
    expect(await orphans.unprojected()).toEqual([]);
    await historyOf(stores, old, { test: 2, other: 1 });
    await historyOf(stores, 'component:default/known', { test: 1 });
    await targets.set({ entityRef: renamed, modelId: 'test' }, target);
    await drafts.write(
      { entityRef: 'component:default/drafted', modelId: 'test' },
      entry,
      null,
    );
    await drafts.write({ entityRef: old, modelId: 'third' }, entry, null);
    await projection.put(
      [
        {
          entityRef: 'component:default/known',
          kind: 'component',
          title: 'known',
          dependsOn: [],
          sources: [],
        },
      ],
      [],
    );
    const refs = await orphans.unprojected();
    expect(refs).toEqual([old, 'component:default/drafted', renamed]);
    expect(await orphans.describe(refs)).toEqual([
      {
        entityRef: old,
        modelIds: ['other', 'test', 'third'],
        assessments: 3,
        // The history by `other` is the later one.
        submittedAt: '2026-02-01T10:00:00.000Z',
        submittedBy: 'user:default/other',
        draftAnswers: 1,
        targets: 0,
      },
      {
        entityRef: 'component:default/drafted',
        modelIds: ['test'],
        assessments: 0,
        submittedAt: null,
        submittedBy: null,
        draftAnswers: 1,
        targets: 0,
      },
      {
        entityRef: renamed,
        modelIds: ['test'],
        assessments: 0,
        submittedAt: null,
        submittedBy: null,
        draftAnswers: 0,
        targets: 1,
      },
    ]);
  });

  it('moves everything, and changes nothing but the entity', async () => {
    const { assessments, drafts, orphans, targets } = stores;
    const before = await historyOf(stores, old, { test: 2, other: 1 });
    const key = { entityRef: old, modelId: 'test' };
    await targets.set(key, target);
    const draft = await drafts.write(key, entry, null);
    await updatesOf(stores);

    expect(await orphans.move(old, renamed)).toEqual({
      result: 'moved',
      totals: {
        modelIds: ['other', 'test'],
        assessments: 3,
        draftAnswers: 1,
        targets: 1,
      },
    });
    const moved = { entityRef: renamed, modelId: 'test' };
    for (const assessment of before) {
      const { modelId, revision } = assessment;
      expect(
        await assessments.get({ entityRef: renamed, modelId }, revision),
      ).toEqual({ ...assessment, entityRef: renamed });
      expect(
        await assessments.get({ entityRef: old, modelId }, revision),
      ).toBeUndefined();
    }
    expect(await drafts.list(moved)).toEqual([draft]);
    expect(await drafts.list(key)).toEqual([]);
    expect([...(await targets.list([old, renamed], 'test'))]).toEqual([
      [renamed, [target]],
    ]);
    expect(await updatesOf(stores)).toEqual([old, renamed]);
    expect(await orphans.unprojected()).toEqual([renamed]);
  });

  it.each([
    ['an assessment', { assessments: 1 }],
    ['a draft', { draftAnswers: 1 }],
    ['a target', { targets: 1 }],
  ])('leaves everything where %s is in the way', async (_what, held) => {
    const { assessments, drafts, orphans, targets } = stores;
    const to = { entityRef: renamed, modelId: 'test' };
    await historyOf(stores, old, { test: 2, other: 1 });
    if ('assessments' in held) await historyOf(stores, renamed, { test: 1 });
    if ('draftAnswers' in held) await drafts.write(to, entry, null);
    if ('targets' in held) await targets.set(to, target);
    await updatesOf(stores);

    const nothing = { assessments: 0, draftAnswers: 0, targets: 0 };
    expect(await orphans.move(old, renamed)).toEqual({
      result: 'occupied',
      by: [{ ...nothing, ...held, entityRef: renamed, modelId: 'test' }],
    });
    expect(await assessments.count({ entityRef: old, modelId: 'test' })).toBe(
      2,
    );
    expect(await assessments.count({ entityRef: old, modelId: 'other' })).toBe(
      1,
    );
    expect(await updatesOf(stores)).toEqual([]);
  });

  it('moves what the other entity has by other models only', async () => {
    const { orphans } = stores;
    await historyOf(stores, old, { test: 2 });
    await historyOf(stores, renamed, { other: 1 });
    await updatesOf(stores);
    expect(await orphans.move(old, renamed)).toMatchObject({
      result: 'moved',
      totals: { modelIds: ['test'], assessments: 2 },
    });
  });

  it('moves nothing where there is nothing', async () => {
    expect(await stores.orphans.move(old, renamed)).toEqual({
      result: 'nothing',
    });
    expect(await updatesOf(stores)).toEqual([]);
  });

  it('waits until the projection has seen an entity without a history', async () => {
    const { orphans } = stores;
    const third = 'component:default/third';
    await historyOf(stores, old, { test: 1 });
    await historyOf(stores, third, { test: 1 });
    await updatesOf(stores);
    await orphans.move(old, renamed);
    // It would have a history of the same length as before.
    expect(await orphans.move(third, old)).toEqual({ result: 'outdated' });
    await updatesOf(stores);
    expect(await orphans.move(third, old)).toMatchObject({ result: 'moved' });
  });

  it('does not wait until the projection has seen other entities', async () => {
    await historyOf(stores, old, { test: 1 });
    await updatesOf(stores);
    await historyOf(stores, 'component:default/third', { test: 1 });
    expect(await stores.orphans.move(old, renamed)).toMatchObject({
      result: 'moved',
    });
  });
});

describe.each(databaseCases())(
  'a history that is moved while others add to it, on %s',
  (name, init) => {
    // SQLite has one writer, for whom nobody waits.
    if (name !== 'PostgreSQL') return;

    it('gets no gap, and loses nothing', async () => {
      const knex = await init();
      const stores = await storesOn(knex);
      const { assessments, orphans } = await storesOn(knex);
      await historyOf(stores, old, { test: 2 });
      await updatesOf(stores);

      // The import has read two revisions when they are moved.
      const key = { entityRef: old, modelId: 'test' };
      let attempts = 0;
      await stores.assessments.append([key], async ([{ last }]) => {
        attempts += 1;
        if (attempts === 1) await orphans.move(old, renamed);
        const revision = (last?.revision ?? 0) + 1;
        return [testAssessment({ 'people.ai': 4 }, { revision })];
      });
      expect(attempts).toBe(2);
      const revisions = async (entityRef: string) => {
        const list = await assessments.list(
          { entityRef, modelId: 'test' },
          { limit: 10 },
        );
        return list.map(({ revision }) => revision);
      };
      expect(await revisions(old)).toEqual([1]);
      expect(await revisions(renamed)).toEqual([2, 1]);
    });

    it('takes along what somebody is writing', async () => {
      const knex = await init();
      const stores = await storesOn(knex);
      await historyOf(stores, old, { test: 1 });
      await updatesOf(stores);
      const writing = await knex.transaction();
      await writing('assessments').insert({
        ...(await writing('assessments').first()),
        revision: 2,
      });
      const moving = stores.orphans.move(old, renamed);
      await Promise.race([moving, waitForLock(knex)]);
      await writing.commit();
      expect(await moving).toMatchObject({ totals: { assessments: 2 } });
      expect(
        await knex('assessments').orderBy('revision').pluck('entity_ref'),
      ).toEqual([renamed, renamed]);
    });

    it('is whole for a submit, and submits nothing twice', async () => {
      const knex = await init();
      const stores = await storesOn(knex);
      await historyOf(stores, old, { test: 1 });
      await updatesOf(stores);
      const key = { entityRef: old, modelId: 'test' };
      await stores.drafts.write(key, entry, null);

      // Holds the table, so that the submit waits where it reads the draft.
      const other = await knex.transaction();
      await other.raw('lock table draft_answers in access exclusive mode');
      const seen: unknown[] = [];
      const submitting = stores.assessments.submit(key, state => {
        seen.push([state.last?.revision, state.draft.length]);
        if (state.draft.length === 0) throw new Error('empty');
        const revision = (state.last?.revision ?? 0) + 1;
        return testAssessment({ 'people.ai': 3 }, { revision });
      });
      await waitForLock(knex);
      // As the store does, which could not take its locks now.
      for (const table of ['assessments', 'draft_answers']) {
        await other(table).update({ entity_ref: renamed });
      }
      await other('draft_answers').insert({
        ...(await other('draft_answers').first()),
        entity_ref: old,
      });
      await other.commit();
      await expect(submitting).resolves.toMatchObject({ revision: 1 });
      // First as it had read the history, and then without one.
      expect(seen).toEqual([
        [1, 1],
        [undefined, 1],
      ]);
    });
  },
);

async function waitForLock(
  knex: Parameters<typeof storesOn>[0],
): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const waiting = await knex('pg_locks').where({ granted: false }).first();
    if (waiting) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('Nobody waits');
}
