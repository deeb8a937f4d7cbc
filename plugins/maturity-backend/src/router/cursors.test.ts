import { databaseCases } from '../__testUtils__/databases';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { testModel } from '@cnmm/backstage-plugin-maturity-common/testing';
import { startMaturity } from '../__testUtils__/backend';
import { shopEntities, testEntity } from '../__testUtils__/entities';

jest.setTimeout(60_000);

const NUL = '\u0000';

const decoded = (cursor: string): unknown[] =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
const encoded = (content: unknown): string =>
  Buffer.from(JSON.stringify(content)).toString('base64url');

/** Replaces some text and numbers in the content of a cursor. */
function forged(cursor: string, replace: (value: unknown) => unknown): string {
  const visit = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(visit) : replace(value);
  const [binding, ...place] = decoded(cursor);
  return encoded([binding, ...place.map(visit)]);
}

const assessments = [1, 2, 3].map(month => ({
  entityRef: 'component:default/checkout',
  submittedAt: `2026-0${month}-01T00:00:00Z`,
  submittedBy: 'user:default/ana',
  answers: { 'people.ai': { state: 'assessed', level: month } },
}));

const { hash: _hash, ...otherModel } = testModel();

const longTitle = '長'.repeat(3000);

describe.each(databaseCases())('cursors on %s', (_name, init) => {
  const folder = createMockDirectory();
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    folder.setContent({ 'test.yaml': JSON.stringify(otherModel) });
    maturity = await startMaturity({
      knex: await init(),
      maturity: { models: [{ file: folder.resolve('test.yaml') }] },
      entities: [
        ...shopEntities(),
        testEntity('system:default/long', { title: longTitle }),
        testEntity('component:default/part', {
          title: longTitle,
          relations: { partOf: ['system:default/long'] },
        }),
      ],
    });
    await maturity.send('post', '/import', { body: { assessments } });
    await maturity.reconcile();
  });

  async function cursorOf(path: string): Promise<string> {
    const { body } = await maturity.send('get', path);
    expect(body).toMatchObject({ nextCursor: expect.any(String) });
    return body.nextCursor;
  }

  async function statusWith(path: string, cursor: string): Promise<number> {
    const { status, body } = await maturity.send(
      'get',
      `${path}&cursor=${encodeURIComponent(cursor)}`,
    );
    if (status === 400) expect(body.error.message).toMatch(/\bcursor\b/);
    return status;
  }

  const history = '/entities/component/default/checkout/assessments?limit=1';
  const rollups = '/portfolio/rollups?limit=1&groupBy=system';
  const entities = '/portfolio/entities?limit=1';

  it.each([
    [history, '/entities/component/default/cart/assessments?limit=1'],
    [history, `${history}&model=test`],
    [rollups, '/portfolio/rollups?limit=1&groupBy=owner'],
    [rollups, `${rollups}&model=test`],
    [rollups, `${rollups}&kind=system`],
    [rollups, `${rollups}&text=c`],
    [entities, `${entities}&model=test`],
    [entities, `${entities}&sort=-title`],
    [entities, `${entities}&sort=level`],
    [`${entities}&sort=level`, `${entities}&sort=-level`],
    [`${entities}&sort=level`, `${entities}&sort=level.people`],
    [rollups, `${rollups}&sort=-title`],
    [rollups, `${rollups}&sort=weakest`],
    [`${rollups}&sort=weakest`, `${rollups}&sort=-weakest`],
    [`${rollups}&sort=level.people`, `${rollups}&sort=level.policy`],
    [`${entities}&sort=oldest`, entities],
    [entities, `${entities}&stale=false&text=c`],
    [entities, rollups],
    [rollups, history],
  ])('of %s are refused by %s', async (path, other) => {
    const cursor = await cursorOf(path);
    expect(await statusWith(path, cursor)).toBe(200);
    expect(await statusWith(other, cursor)).toBe(400);
  });

  it('do not depend on the order of a filter, or on a default', async () => {
    const cursor = await cursorOf(
      `${entities}&owner=a:b/c&owner=group:default/team-ordering`,
    );
    expect(
      await statusWith(
        `${entities}&sort=title&kind=Component&owner=group:default/team-ordering&owner=a:b/c`,
        cursor,
      ),
    ).toBe(200);
  });

  it.each([
    history,
    rollups,
    ...[
      'title',
      '-title',
      'type',
      'owner',
      'weakest',
      'level',
      '-level',
      'level.people',
      'coverage',
      'oldest',
      '-oldest',
      '-contradicted',
    ].map(sort => `${entities}&sort=${sort}`),
  ])('of %s are refused if they are forged', async path => {
    const cursor = await cursorOf(path);
    const statuses = new Map<string, number>();
    for (const [name, replace] of Object.entries({
      'text with a null character': value =>
        typeof value === 'string' ? `a${NUL}b` : value,
      'only nothing': () => null,
      'text for a number': value => (typeof value === 'number' ? 'a' : value),
      'a number for text': value => (typeof value === 'string' ? 1 : value),
      'a fraction': value => (typeof value === 'number' ? 1.5 : value),
      'a huge number': value => (typeof value === 'number' ? 1e300 : value),
      'a number beyond every year': value =>
        typeof value === 'number' ? 8.64e15 : value,
      'an object': () => ({}),
    } satisfies Record<string, (value: unknown) => unknown>)) {
      const other = forged(cursor, replace);
      if (other !== cursor) statuses.set(name, await statusWith(path, other));
    }
    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries([...statuses.keys()].map(name => [name, 400])),
    );
    expect(statuses.size).toBeGreaterThan(2);
  });

  it.each([
    ['cut off', (cursor: string) => cursor.slice(0, -3)],
    ['followed by something', (cursor: string) => `${cursor}AAAA`],
    ['with a character that is not of them', (cursor: string) => `${cursor}*`],
    [
      'without its binding',
      (cursor: string) => encoded(decoded(cursor).slice(1)),
    ],
    ['not one', () => 'nonsense'],
    ['JSON', () => '{}'],
    ['the place of another', () => encoded(['a', 'b'])],
    ['a null character', () => '%00'],
  ])('that are %s are refused', async (_what, breakIt) => {
    for (const path of [history, rollups, entities]) {
      const cursor = breakIt(await cursorOf(path));
      expect([path, await statusWith(path, cursor)]).toEqual([path, 400]);
    }
  });

  it('lead past a title of any length', async () => {
    for (const path of [rollups, entities]) {
      let cursor: string | undefined;
      let pages = 0;
      do {
        const { status, body } = await maturity.send(
          'get',
          cursor ? `${path}&cursor=${cursor}` : path,
        );
        expect([path, status]).toEqual([path, 200]);
        cursor = body.nextCursor;
        pages += 1;
      } while (cursor);
      // ordering, long and none; adverts, cart, checkout and part.
      expect(pages).toBe(path === rollups ? 3 : 4);
    }
  });
});
