import { databaseCases, storesOn } from '../../__testUtils__/databases';
import { ageVisibleSets, storedRefs } from '../../__testUtils__/visibleSets';
import type { Stores } from '../createStores';
import { VisibleSetStore } from './VisibleSetStore';

jest.setTimeout(60_000);

const cart = 'component:default/cart';
const checkout = 'component:default/checkout';

describe.each(databaseCases())(
  'sets of visible entities on %s',
  (_name, init) => {
    let knex: Awaited<ReturnType<typeof init>>;
    let stores: Stores;
    let sets: VisibleSetStore;
    beforeEach(async () => {
      knex = await init();
      stores = await storesOn(knex);
      sets = stores.visibleSets;
    });

    const keep = async (key: string, refs: string[], in_ = sets) =>
      in_.keep(key, refs, await in_.now());

    it('are found by their key for 30 seconds', async () => {
      const { id } = await keep('one', [cart, checkout, cart]);
      await keep('other', []);
      expect(await storedRefs(knex)).toEqual({ [id]: [cart, checkout] });
      await ageVisibleSets(knex, 28);
      expect(await sets.find('one')).toEqual({ id });
      await ageVisibleSets(knex, 3);
      expect(await sets.find('one')).toBeUndefined();
    });

    it('are as old as the question to the catalog', async () => {
      await sets.keep('one', [cart], (await sets.now()) - 31_000);
      expect(await sets.find('one')).toBeUndefined();
    });

    it('are not written again if nothing has changed', async () => {
      const { id } = await keep('one', [cart, checkout]);
      await ageVisibleSets(knex, 31);
      expect(await keep('one', [checkout, cart])).toEqual({ id });
      expect(await sets.find('one')).toEqual({ id });
      expect(await storedRefs(knex)).toEqual({ [id]: [cart, checkout] });
      // Of two replicas, the one that asked first may be the last to finish.
      await sets.keep('one', [checkout, cart], (await sets.now()) - 20_000);
      await ageVisibleSets(knex, 28);
      expect(await sets.find('one')).toEqual({ id });
    });

    it('never change, and stay for a while after a newer one', async () => {
      const older = await keep('one', [cart, checkout]);
      await ageVisibleSets(knex, 31);
      const newer = await keep('one', [cart]);
      expect(await sets.find('one')).toEqual(newer);
      const refs = { [older.id]: [cart, checkout], [newer.id]: [cart] };
      await sets.removeExpired();
      expect(await storedRefs(knex)).toEqual(refs);
      // 30 seconds for new requests, and 60 for those that have it.
      await ageVisibleSets(knex, 61);
      await sets.removeExpired();
      expect(await storedRefs(knex)).toEqual({ [newer.id]: [cart] });
      expect(await knex('visible_sets').pluck('id')).toEqual([newer.id]);
    });

    it('are kept for whoever still reads', async () => {
      const visibleSet = await keep('one', [cart]);
      for (let page = 1; page <= 4; page++) {
        await ageVisibleSets(knex, 55);
        await stores.portfolio.snapshot({ visibleSet }, async () => {});
        await sets.removeExpired();
      }
      expect(await storedRefs(knex)).toEqual({ [visibleSet.id]: [cart] });
    });

    it('are whole in a snapshot, even if they are removed meanwhile', async () => {
      await keep('provider', []);
      await stores.projection.putProviders(
        [{ entityRef: cart, annotated: true, offers: [{ capabilityId: 'x' }] }],
        'suggest',
      );
      const visibleSet = await keep('one', [cart]);
      const removing: Promise<void>[] = [];
      const read = await stores.portfolio.snapshot(
        { visibleSet },
        async store => {
          removing.push(
            ageVisibleSets(knex, 120).then(() => sets.removeExpired()),
          );
          // SQLite has one connection, so there it waits for the snapshot.
          if (_name === 'PostgreSQL') await removing[0];
          return store.providers(visibleSet);
        },
      );
      expect(read).toEqual([{ capabilityId: 'x', entityRef: cart }]);
      await removing[0];
      expect(await storedRefs(knex)).toEqual({});
    });

    it('are not taken for empty once they are removed', async () => {
      const visibleSet = await keep('one', [cart]);
      await ageVisibleSets(knex, 120);
      await sets.removeExpired();
      const read = stores.portfolio.snapshot({ visibleSet }, async () => {});
      await expect(read).rejects.toThrow('try again');
      await expect(read).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
    });

    it('are limited in number, the oldest going first', async () => {
      const limited = new VisibleSetStore(knex, { sets: 2, refs: 100 });
      await keep('one', [cart], limited);
      await ageVisibleSets(knex, 5);
      const two = await keep('two', [cart], limited);
      await ageVisibleSets(knex, 5);
      const three = await keep('three', [cart], limited);
      expect(await limited.find('one')).toBeUndefined();
      expect(await storedRefs(knex)).toEqual({
        [two.id]: [cart],
        [three.id]: [cart],
      });
    });

    it('are limited in size, but for a single one', async () => {
      const limited = new VisibleSetStore(knex, { sets: 10, refs: 3 });
      await keep('one', [cart, checkout], limited);
      await ageVisibleSets(knex, 5);
      const two = await keep('two', [cart], limited);
      expect(Object.keys(await storedRefs(knex))).toHaveLength(2);
      await ageVisibleSets(knex, 5);
      const three = await keep('three', [cart, checkout], limited);
      expect(await storedRefs(knex)).toEqual({
        [two.id]: [cart],
        [three.id]: [cart, checkout],
      });
      const many = ['a', 'b', 'c', 'd'];
      const four = await keep('four', many, limited);
      expect(await storedRefs(knex)).toEqual({ [four.id]: many });
    });

    it('are not there if they could not be written as a whole', async () => {
      await knex.schema.renameTable('visible_refs', 'elsewhere');
      await expect(keep('one', [cart])).rejects.toThrow('visible_refs');
      await knex.schema.renameTable('elsewhere', 'visible_refs');
      expect(await sets.find('one')).toBeUndefined();
      expect(await knex('visible_sets')).toEqual([]);
    });
  },
);
