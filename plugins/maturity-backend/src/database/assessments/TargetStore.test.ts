import { storesCases } from '../../__testUtils__/databases';
import type { TargetStore } from './TargetStore';

jest.setTimeout(60_000);

const key = { entityRef: 'component:default/checkout', modelId: 'test' };
const people = {
  aspectId: 'people',
  level: 3,
  date: '2027-06-30',
  reason: 'We grow.',
  setAt: '2026-11-02T08:00:00.000Z',
  setBy: 'user:default/ana',
};
const technology = {
  aspectId: 'technology',
  level: 2,
  setAt: '2026-11-03T08:00:00.000Z',
  setBy: 'user:default/ben',
};

describe.each(storesCases())('TargetStore, %s', (_name, create) => {
  let targets: TargetStore;
  beforeEach(async () => {
    ({ targets } = await create());
  });

  const list = async (entityRef = key.entityRef, modelId = key.modelId) =>
    (await targets.list([entityRef], modelId)).get(entityRef);

  it('gives back what was set, by aspect', async () => {
    await targets.set(key, technology);
    await targets.set(key, people);
    expect(await list()).toEqual([people, technology]);
  });

  it('keeps entities and models apart', async () => {
    await targets.set(key, people);
    const cart = { ...key, entityRef: 'component:default/cart' };
    await targets.set(cart, technology);
    const both = [key.entityRef, cart.entityRef];
    expect(await targets.list(both, 'test')).toEqual(
      new Map([
        [key.entityRef, [people]],
        [cart.entityRef, [technology]],
      ]),
    );
    expect(await targets.list(both, 'other')).toEqual(new Map());
  });

  it('replaces the target of an aspect, with all that it said', async () => {
    await targets.set(key, people);
    const bare = { aspectId: 'people', level: 2, setAt: people.setAt };
    await targets.set(key, { ...bare, setBy: 'user:default/ben' });
    expect(await list()).toEqual([{ ...bare, setBy: 'user:default/ben' }]);
  });

  it('holds one of many that are set at once', async () => {
    const levels = [1, 2, 3, 4, 5];
    await Promise.all(
      levels.map(level => targets.set(key, { ...people, level })),
    );
    const held = await list();
    expect(held).toHaveLength(1);
    expect(levels).toContain(held?.[0].level);
  });

  it('removes the target of one aspect only, and does not mind none', async () => {
    const others = [
      { ...key, modelId: 'other' },
      { ...key, entityRef: 'component:default/cart' },
    ];
    for (const each of [key, ...others]) await targets.set(each, people);
    await targets.set(key, technology);
    await targets.remove(key, 'people');
    await targets.remove(key, 'people');
    expect(await list()).toEqual([technology]);
    await targets.remove(key, 'technology');
    expect(await list()).toBeUndefined();
    for (const { entityRef, modelId } of others) {
      expect(await list(entityRef, modelId)).toEqual([people]);
    }
  });
});
