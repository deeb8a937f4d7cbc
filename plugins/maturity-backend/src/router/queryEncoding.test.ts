import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { shopEntities, testEntity } from '../__testUtils__/entities';

jest.setTimeout(60_000);

/** Every character that RFC 3986 reserves, and those that it does not allow. */
const title = `Ana's shop: R&D/EU? (#1, 100%) [*new*] a+b=c; $5! @home "<{|}>" ~ü`;

const encodeAll = (text: string) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[^]/g, byte => {
      const code = byte.charCodeAt(0).toString(16).padStart(2, '0');
      return `%${code}`;
    });

/** What different clients make of a text in a query. */
const encodings: [name: string, encode: (text: string) => string][] = [
  [
    'URLSearchParams',
    text => new URLSearchParams({ a: text }).toString().slice(2),
  ],
  ['encodeURIComponent', encodeURIComponent],
  [
    'new URL()',
    text =>
      new URL(
        `http://a?${text.replace(/[%&#+]/g, encodeURIComponent)}`,
      ).search.slice(1),
  ],
  ['percent signs for everything', encodeAll],
];

describe.each(databaseCases())('a query on %s', (_name, init) => {
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    maturity = await startMaturity({
      knex: await init(),
      entities: [
        ...shopEntities(),
        testEntity('component:default/strange', {
          title,
          spec: { type: title },
        }),
        testEntity('component:default/other', {
          title: 'Other',
          spec: { type: 'b' },
        }),
      ],
    });
    await maturity.reconcile();
  });

  async function found(query: string): Promise<string[]> {
    const path = `/portfolio/entities?${query}`;
    const { status, body } = await maturity.send('get', path);
    expect([path, status, body.error?.message]).toEqual([path, 200, undefined]);
    return body.items.map(({ entityRef }: { entityRef: string }) => entityRef);
  }

  describe.each(encodings)('encoded by %s', (_encoding, encode) => {
    it('can search for any character', async () => {
      expect(await found(`text=${encode(title)}`)).toEqual([
        'component:default/strange',
      ]);
    });

    it('can filter by values with any character', async () => {
      expect(await found(`type=${encode(title)}&type=b`)).toEqual([
        'component:default/strange',
        'component:default/other',
      ]);
    });

    it('can name the owner, the model, the sort and the size of a page', async () => {
      const query = Object.entries({
        owner: 'group:default/team-ordering',
        model: 'cnmm',
        sort: '-title',
        limit: '2',
        stale: 'false',
        level: 'none',
      }).map(([name, value]) => `${name}=${encode(value)}`);
      expect(await found(query.join('&'))).toEqual([
        'component:default/checkout',
        'component:default/cart',
      ]);
    });
  });

  it.each([
    'type=b&type=service',
    'type[]=b&type[]=service',
    'type%5B%5D=b&type%5B%5D=service',
    'type[0]=b&type[1]=service',
    'type%5B0%5D=b&type%5B1%5D=service',
  ])('can repeat a parameter: %s', async query => {
    expect(await found(`${query}&sort=-title`)).toEqual([
      'component:default/other',
      'component:default/checkout',
      'component:default/cart',
      'component:default/adverts',
    ]);
  });
});
