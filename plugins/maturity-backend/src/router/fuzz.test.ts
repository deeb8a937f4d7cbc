import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { shopEntities, testEntity } from '../__testUtils__/entities';
import { type Earlier, readAll } from '../__testUtils__/fuzz/earlier';
import { garbage, garbageText } from '../__testUtils__/fuzz/garbage';
import { operations } from '../__testUtils__/fuzz/operations';
import { requestOf } from '../__testUtils__/fuzz/requests';
import { expectDocumented } from '../__testUtils__/openapi';

jest.setTimeout(600_000);

/** More of them find more: `FUZZ_RUNS=2000 npm test -- fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);

const checkout = 'component/default/checkout';

/** Shortens it for messages, as bodies can be long. */
function reporter<T>({
  failed,
  counterexample,
  errorInstance,
  seed,
}: fc.RunDetails<T>) {
  if (!failed) return;
  const sent = JSON.stringify(counterexample).slice(0, 1000);
  throw new Error(`seed ${seed}: ${sent}`, { cause: errorInstance });
}

/** Expects it of whatever is made by the arbitrary. */
async function expectOf<T>(
  arbitrary: fc.Arbitrary<T>,
  expectation: (value: T) => Promise<void>,
) {
  await fc.assert(fc.asyncProperty(arbitrary, expectation), {
    numRuns: RUNS,
    reporter,
  });
}

/** Ways in which a cursor may arrive. */
const cursorChange: fc.Arbitrary<(cursor: string) => string> = fc.oneof(
  fc.constant((cursor: string) => cursor),
  fc.nat(200).map(at => (cursor: string) => cursor.slice(0, at) || 'x'),
  fc.tuple(fc.nat(200), garbageText).map(
    ([at, text]) =>
      (cursor: string) =>
        cursor.slice(0, at) + text + cursor.slice(at),
  ),
  fc.tuple(fc.nat(5), fc.oneof(garbage, fc.constant('a\u0000b'))).map(
    ([at, value]) =>
      (cursor: string) =>
        forged(cursor, at, value),
  ),
);

/** Replaces one value of a cursor. */
function forged(cursor: string, at: number, value: unknown): string {
  const [list, place] = JSON.parse(
    Buffer.from(cursor, 'base64url').toString('utf8'),
  );
  const values = [place].flat();
  values[at % values.length] = value;
  const changed = Array.isArray(place) ? values : values[0];
  return Buffer.from(JSON.stringify([list, changed])).toString('base64url');
}

/** The tags of a precondition: of the current version, or of another. */
const tags = fc.array(
  fc.record({ weak: fc.boolean(), current: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
);

/** @param etag - the tag of the current version, which is strong */
function headerOf(
  given: { weak: boolean; current: boolean }[],
  etag: string,
): string {
  return given
    .map(
      ({ weak, current }) => `${weak ? 'W/' : ''}${current ? etag : '"other"'}`,
    )
    .join(', ');
}

describe.each(databaseCases())('random input on %s', (_name, init) => {
  let knex: Awaited<ReturnType<typeof init>>;
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  let earlier: Earlier;
  beforeAll(async () => {
    knex = await init();
    maturity = await startMaturity({
      knex,
      entities: [
        ...shopEntities(),
        testEntity('component:default/search', {
          title: 'Search & find (new), 100 %',
          spec: { type: 'web site', lifecycle: 'a+b' },
          annotations: { 'cnmm.io/provides-capabilities': 'observability' },
          relations: { partOf: ['system:default/finding'] },
        }),
        testEntity('system:default/finding'),
      ],
    });
    for (const level of [1, 2]) {
      await maturity.answer(checkout, 'people.ai', {
        state: 'assessed',
        level,
      });
      await maturity.submit(checkout);
    }
    await maturity.answer(checkout, 'people.ai', { state: 'unknown' });
    await maturity.reconcile();
    earlier = await readAll(maturity);
  });

  const stored = async () =>
    JSON.stringify(
      await Promise.all(
        ['assessments', 'draft_answers', 'targets', 'facts'].map(table =>
          knex(table).orderBy('entity_ref'),
        ),
      ),
    );

  function send(
    method: 'get' | 'head' | 'put' | 'post' | 'delete',
    url: string,
  ) {
    return request(maturity.server)
      [method](`/api/maturity${url}`)
      .set('Authorization', mockCredentials.user.header());
  }

  it.each(operations.map(operation => [operation.name, operation] as const))(
    'for %s is rejected or harmless, and never partly written',
    async (_operation, operation) => {
      const { method } = operation;
      let before = await stored();
      await expectOf(
        requestOf(operation, earlier),
        async ({ url, body, type, ifMatch, ifNoneMatch }) => {
          const call = send(method, url);
          if (ifMatch) call.set('If-Match', ifMatch);
          if (ifNoneMatch) call.set('If-None-Match', ifNoneMatch);
          const response = await (operation.hasBody
            ? call.type(type).send(body)
            : call);
          const after = await stored();
          const refused = response.status >= 400;
          const head =
            method === 'get' && !ifNoneMatch
              ? await send('head', url)
              : undefined;
          expect({
            failed: response.status >= 500,
            halfWritten: refused && after !== before,
            // Node.js itself rejects URLs that are too long.
            unexplained:
              refused &&
              response.status !== 431 &&
              !response.body.error?.message,
            headStatus: head?.status ?? response.status,
            headText: head?.text,
          }).toEqual({
            failed: false,
            halfWritten: false,
            unexplained: false,
            headStatus: response.status,
            headText: undefined,
          });
          if (response.type === 'application/json') {
            expectDocumented(method, url, response);
          }
          before = after;
        },
      );
    },
  );

  it('as a cursor leads to the next page, or is rejected', async () => {
    const page = fc.constantFrom(...earlier.pages);
    const use = fc.record({ of: page, by: page, change: cursorChange });
    await expectOf(use, async ({ of, by, change }) => {
      const cursor = change(of.cursor);
      const { status, body } = await maturity.send(
        'get',
        `${by.path}&cursor=${encodeURIComponent(cursor)}`,
      );
      const unchanged = of.path === by.path ? [200] : [400];
      expect(cursor === of.cursor ? unchanged : [200, 400]).toContain(status);
      expect(body.error?.message ?? 'cursor').toMatch(/cursor/);
    });
  });

  it('as an ETag saves only the transfer of what the client has', async () => {
    const use = fc.record({
      path: fc.constantFrom(...earlier.reads.map(({ path }) => path)),
      method: fc.constantFrom('get' as const, 'head' as const),
      tags,
    });
    await expectOf(use, async ({ path, method, tags: given }) => {
      const { headers } = await send('get', path);
      const response = await send(method, path).set(
        'If-None-Match',
        headerOf(given, headers.etag.replace(/^W\//, '')),
      );
      const has = given.some(({ current }) => current);
      expect([
        response.status,
        response.headers.etag,
        Boolean(response.text),
      ]).toEqual([has ? 304 : 200, headers.etag, !has && method === 'get']);
    });
  });

  it('as an ETag replaces an answer only if it is a strong one of it', async () => {
    const area = `/entities/${checkout}/draft/areas/people.ai`;
    await send('delete', `/entities/${checkout}/draft`).set('If-Match', '*');
    const first = await send('put', area).send({ state: 'unknown' });
    let { etag } = first.headers;
    await expectOf(tags, async given => {
      const before = await stored();
      const { status, headers } = await send('put', area)
        .set('If-Match', headerOf(given, etag))
        .send({ state: 'unknown' });
      const isCurrent = given.some(({ weak, current }) => current && !weak);
      expect([status, (await stored()) === before]).toEqual(
        isCurrent ? [200, false] : [412, true],
      );
      if (isCurrent) etag = headers.etag;
    });
  });
});
