import type { Fact } from '@cnmm/backstage-plugin-maturity-common';
import { databaseCases, storesOn } from '../../__testUtils__/databases';
import { FactStore } from './FactStore';

jest.setTimeout(60_000);

const checkout = 'component:default/checkout';
const cart = 'component:default/cart';

const [monday, tuesday, wednesday] = [2, 3, 4].map(
  day => `2026-11-0${day}T08:00:00.000Z`,
);

function fact(
  id: string,
  value: Fact['value'],
  { entityRef = checkout, observedAt = tuesday, link = '' } = {},
): Fact {
  return {
    id,
    entityRef,
    value,
    observedAt,
    source: id.split('/')[0],
    ...(link && { link }),
  };
}

const coverage = fact('ci/coverage', 0.875, { link: 'https://ci.example/1' });
const signed = fact('scan/signed', false);
const branch = fact('ci/branch', 'main');

describe.each(databaseCases())('FactStore, %s', (_name, init) => {
  let knex: Awaited<ReturnType<typeof init>>;
  let facts: FactStore;
  beforeAll(async () => {
    knex = await init();
    await storesOn(knex);
    facts = new FactStore(knex);
  });
  beforeEach(() => knex('facts').delete());

  const listed = async (entityRef: string) =>
    (await facts.list([entityRef])).get(entityRef) ?? [];

  it('gives back what was posted, by id', async () => {
    const ofCart = fact('ci/branch', '17', { entityRef: cart });
    const posted = [signed, coverage, ofCart, branch];
    expect(await facts.post(posted)).toEqual({
      stored: 4,
      changed: [ofCart, branch, coverage, signed],
    });
    expect(await listed(checkout)).toEqual([branch, coverage, signed]);
    expect(await listed(cart)).toEqual([ofCart]);
    expect(await listed('component:default/none')).toEqual([]);
  });

  it('keeps the latest, and tells what has changed', async () => {
    await facts.post([coverage, signed, branch]);
    const later = { ...coverage, value: 0.9, observedAt: wednesday };
    const earlier = { ...branch, value: 'old', observedAt: monday };
    const again = { ...signed, observedAt: wednesday };
    expect(await facts.post([later, earlier, again])).toEqual({
      stored: 2,
      changed: [later],
    });
    expect(await listed(checkout)).toEqual([branch, later, again]);

    // At the same time, the one that comes last.
    const { link: _link, ...plain } = later;
    expect(await facts.post([plain])).toEqual({ stored: 1, changed: [plain] });
    expect(await facts.post([plain])).toEqual({ stored: 1, changed: [] });
    expect(await listed(checkout)).toEqual([branch, plain, again]);
  });

  it('holds the latest of many that are posted at once', async () => {
    const values = Array.from({ length: 12 }, (_, value) => value);
    const outcomes = await Promise.all(
      values.map(value =>
        facts.post(
          [checkout, cart].map(entityRef =>
            fact('ci/builds', value, {
              entityRef,
              observedAt: `2026-11-03T08:00:${String(value).padStart(2, '0')}Z`,
            }),
          ),
        ),
      ),
    );
    expect(outcomes).toHaveLength(12);
    for (const entityRef of [checkout, cart]) {
      expect(await listed(entityRef)).toMatchObject([{ value: 11 }]);
    }
  });

  it('stores a thousand at once, or none', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      fact('ci/coverage', index, { entityRef: `component:default/c${index}` }),
    );
    expect(await facts.post(many)).toMatchObject({ stored: 1000 });
    expect(await listed('component:default/c999')).toHaveLength(1);
  });

  it('refuses more than 500 facts of an entity, and keeps what it has', async () => {
    const numbered = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) =>
        fact(`ci/build-${from + index}`, true),
      );
    await facts.post(numbered(0, 499));
    await expect(
      facts.post([
        fact('ci/branch', 'main', { entityRef: cart }),
        ...numbered(499, 2),
      ]),
    ).rejects.toMatchObject({ entityRef: checkout });
    expect(await listed(cart)).toEqual([]);
    expect(await listed(checkout)).toHaveLength(499);
    await facts.post(numbered(499, 1));
    // It has them already.
    await facts.post(numbered(0, 500));
    await expect(
      facts.replace('scan', {
        entityRefs: [checkout],
        facts: [signed],
        observed: true,
      }),
    ).rejects.toThrow('component:default/checkout would have more than 500');
    expect(await listed(checkout)).toHaveLength(500);
  });

  describe('replacing those of a source', () => {
    const sourceLocation = fact('catalog/source-location', 'dir:.');
    const techdocs = fact('catalog/techdocs', 'dir:.');
    const ofCart = fact('catalog/techdocs', 'dir:.', { entityRef: cart });
    const replace = (
      all: Fact[],
      observed = false,
      entityRefs = [checkout, cart],
    ) => facts.replace('catalog', { entityRefs, facts: all, observed });

    it('writes the difference, and leaves others alone', async () => {
      await facts.post([coverage]);
      expect(await replace([techdocs, sourceLocation, ofCart])).toEqual([
        cart,
        checkout,
      ]);
      const moved = { ...techdocs, value: 'dir:docs', observedAt: wednesday };
      expect(await replace([moved], false, [checkout])).toEqual([checkout]);
      expect(await listed(checkout)).toEqual([moved, coverage]);
      expect(await listed(cart)).toEqual([ofCart]);
      expect(await replace([moved])).toEqual([cart]);
      expect(await listed(cart)).toEqual([]);
    });

    it('writes no row if nothing has changed', async () => {
      await replace([techdocs, ofCart]);
      const writes: string[] = [];
      const note = ({ sql }: { sql: string }) => {
        if (/^(insert|update|delete)/i.test(sql)) writes.push(sql);
      };
      knex.on('query', note);
      const later = [techdocs, ofCart].map(each => ({
        ...each,
        observedAt: wednesday,
      }));
      expect(await replace(later)).toEqual([]);
      expect(writes).toEqual([]);
      expect(await listed(checkout)).toEqual([techdocs]);

      expect(await replace(later, true)).toEqual([]);
      knex.removeListener('query', note);
      expect(writes).toHaveLength(1);
      expect(await listed(checkout)).toEqual([later[0]]);
    });
  });
});
