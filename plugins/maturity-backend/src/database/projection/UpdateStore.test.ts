import { testAssessment } from '../../__testUtils__/assessments';
import {
  databaseCases,
  storesCases,
  storesOn,
} from '../../__testUtils__/databases';
import type { Stores } from '../createStores';

jest.setTimeout(60_000);

const key = { entityRef: 'group:default/team', modelId: 'test' };

const submit = (stores: Stores, revision = 1) =>
  stores.assessments.submit(key, () =>
    testAssessment({}, { ...key, revision }),
  );

describe.each(storesCases())('UpdateStore, %s', (_name, create) => {
  let stores: Stores;
  beforeEach(async () => {
    stores = await create();
  });

  it('has an update of each assessment, however it came', async () => {
    const { assessments, updates } = stores;
    expect(await updates.count()).toBe(0);
    expect(await updates.claim()).toBeUndefined();
    await submit(stores);
    const appended = { ...key, entityRef: 'group:default/appended' };
    await assessments.append([appended], () => [testAssessment({}, appended)]);
    expect(await updates.count()).toBe(2);
    const claimed = [];
    for (let n = 0; n < 2; n++) claimed.push(await updates.claim());
    expect(claimed.map(update => [update?.sourceRef, update?.after])).toEqual([
      ['group:default/team', ''],
      ['group:default/appended', ''],
    ]);
  });

  it('has none of an assessment that was not stored', async () => {
    const { assessments, updates } = stores;
    const failing = assessments.submit(key, () => {
      throw new Error('No.');
    });
    await expect(failing).rejects.toThrow('No.');
    await submit(stores);
    const refused = assessments.append([key], () => {
      throw new Error('No.');
    });
    await expect(refused).rejects.toThrow('No.');
    expect(await updates.count()).toBe(1);
  });

  it('gives an update to one, until it is done or left', async () => {
    const { updates } = stores;
    await submit(stores);
    const update = await updates.claim();
    expect(await updates.claim()).toBeUndefined();
    expect(await updates.advance(update!, 'component:default/m')).toBe(true);
    await updates.release(update!);
    const again = await updates.claim();
    expect(again).toEqual({ ...update, after: 'component:default/m' });
    expect(await updates.count()).toBe(1);
    await updates.finish(again!);
    expect(await updates.count()).toBe(0);
  });
});

describe.each(databaseCases())('two replicas on %s', (_name, init) => {
  it('never work on the same update', async () => {
    const knex = await init();
    const replicas = [await storesOn(knex), await storesOn(knex)];
    for (let revision = 1; revision <= 10; revision++) {
      await submit(replicas[0], revision);
    }
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) => replicas[n % 2].updates.claim()),
    );
    const ids = claims.flatMap(claim => claim?.id ?? []);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });

  it('leave an update to the one that goes on with it, however long', async () => {
    const knex = await init();
    const [slow, other] = [await storesOn(knex), await storesOn(knex)];
    await submit(slow);
    const update = (await slow.updates.claim())!;
    await knex('pending_updates').update({
      claimed_until: new Date(Date.now() - 1),
    });
    expect(await slow.updates.advance(update, 'component:default/m')).toBe(
      true,
    );
    expect(await other.updates.claim()).toBeUndefined();
  });

  it('take over from one that died, who then has no say', async () => {
    const knex = await init();
    const [dead, alive] = [await storesOn(knex), await storesOn(knex)];
    await submit(dead);
    const update = (await dead.updates.claim())!;
    await dead.updates.advance(update, 'component:default/m');
    expect(await alive.updates.claim()).toBeUndefined();
    await knex('pending_updates').update({
      claimed_until: new Date(Date.now() - 1),
    });
    expect(await alive.updates.claim()).toMatchObject({
      after: 'component:default/m',
    });
    expect(await dead.updates.advance(update, 'component:default/z')).toBe(
      false,
    );
    await dead.updates.finish(update);
    expect(await alive.updates.count()).toBe(1);
  });
});
