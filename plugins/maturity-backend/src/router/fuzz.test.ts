import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import request from 'supertest';
import { startMaturity } from '../__testUtils__/backend';
import { databaseCases } from '../__testUtils__/databases';
import { spec } from '../schema/openapi.generated';

jest.setTimeout(600_000);

const RUNS = 40;

interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
}

interface Operation {
  operationId: string;
  parameters?: readonly Parameter[];
  requestBody?: object;
}

type Method = 'get' | 'put' | 'post' | 'delete';

const paths: Record<string, Partial<Record<Method, Operation>>> = spec.paths;
const parameters: Record<string, Parameter> = spec.components.parameters;

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  (['get', 'put', 'post', 'delete'] as const).flatMap(method => {
    const operation = methods[method];
    return operation
      ? [{ ...operation, path, method, name: operation.operationId }]
      : [];
  }),
);

/** Existing values, so that random input gets past the first check. */
const known: Record<string, string> = {
  kind: 'component',
  namespace: 'default',
  name: 'checkout',
  areaId: 'people.ai',
  aspectId: 'people',
  revision: '1',
  modelId: 'cnmm',
  model: 'cnmm',
  groupBy: 'system',
  format: 'json',
  limit: '2',
};

const strange = [
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  'a\u0000b',
  '💥 \u202e\ufeff',
  'ａ'.repeat(300),
  'x'.repeat(3000),
  "'; drop table assessments; --",
  '%00',
  '{"$gt":""}',
  'null',
  'undefined',
  '-1',
  '0',
  '1.5',
  '1e309',
  '9'.repeat(30),
  '2026-13-45',
  'component:default/checkout',
  'none',
];

const garbageText = fc.oneof(
  fc.constantFrom(...strange),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
);

/** Any value, however deeply nested. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  garbageText,
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    true,
    0,
    -1,
    1e300,
    JSON.parse('{"__proto__":{"state":"assessed","level":1}}'),
    JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`),
  ),
);

const validBodies = [
  { state: 'assessed', level: 2, practices: [], evidence: [] },
  { state: 'not-applicable', reason: 'No.' },
  { note: 'Ours.' },
  { level: 3, date: '2027-01-01', reason: 'We are fine at 3.' },
  { entityRefs: ['component:default/checkout'] },
  {
    assessments: [
      {
        entityRef: 'component:default/cart',
        submittedAt: '2026-01-01T00:00:00Z',
        submittedBy: 'user:default/ana',
        answers: { 'people.ai': { state: 'assessed', level: 1 } },
      },
    ],
  },
];

/** A valid body in which something is replaced or added. */
const brokenBody = fc
  .tuple(
    fc.constantFrom<object>(...validBodies),
    fc.nat(),
    garbageText,
    garbage,
    fc.boolean(),
  )
  .map(([body, at, key, value, replace]) => {
    const keys = Object.keys(body);
    const name = replace ? keys[at % keys.length] : key;
    return Object.fromEntries([...Object.entries(body), [name, value]]);
  });

const manyRefs = fc.constantFrom(
  { entityRefs: Array(1001).fill('component:default/checkout') },
  { entityRefs: Array.from({ length: 1000 }, (_, i) => `component:a/${i}`) },
  { entityRefs: Array(5000).fill('x') },
);

const bodyText = fc.oneof(
  garbage.map(value => JSON.stringify(value)),
  brokenBody.map(value => JSON.stringify(value)),
  manyRefs.map(value => JSON.stringify(value)),
  garbageText,
  fc.constantFrom(
    'assessments: &a [*a, *a]',
    `${'['.repeat(20_000)}`,
    `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
    `a: &a [x,x]\nb: &b [${'*a,'.repeat(99)}]\nc: [${'*b,'.repeat(99)}]`,
    'assessments:\n  - *nothing',
    '- !!js/function x',
    '%YAML 9.9\n---\n{}',
    '---\na\n---\nb',
  ),
);

function pathValue(name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(known[name] ?? 'x') },
    // With an empty segment, it is not one of the paths.
    {
      weight: 1,
      arbitrary: garbageText.filter(text => !/^\.{0,2}$/.test(text)),
    },
  );
}

function queryValues(name: string): fc.Arbitrary<string[]> {
  return fc.oneof(
    fc.constant<string[]>([]),
    fc.constant<string[]>(name in known ? [known[name]] : []),
    fc.array(garbageText, { minLength: 1, maxLength: 3 }),
  );
}

function requestOf({
  path,
  parameters: own = [],
}: (typeof operations)[number]) {
  const queries = own
    .map(({ $ref, ...rest }) =>
      $ref ? parameters[$ref.split('/').at(-1) ?? ''] : rest,
    )
    .flatMap(({ name, in: place }) =>
      name && place === 'query' ? [name] : [],
    );
  const segments = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return fc
    .record({
      segments: fc.tuple(...segments.map(pathValue)),
      queries: fc.tuple(...queries.map(queryValues)),
      body: bodyText,
      type: fc.constantFrom(
        'application/json',
        'application/json',
        'application/yaml',
        'text/plain',
      ),
      ifMatch: fc.option(fc.constantFrom('"v1"', 'v1', '"', '*', '"a", "b"')),
    })
    .map(({ segments: values, queries: given, ...rest }) => {
      const query = new URLSearchParams(
        given.flatMap((texts, index) =>
          texts.map((text): [string, string] => [queries[index], text]),
        ),
      ).toString();
      const filled = segments.reduce(
        (url, name, index) =>
          url.replace(`{${name}}`, encodeURIComponent(values[index])),
        path,
      );
      return { ...rest, url: query ? `${filled}?${query}` : filled };
    });
}

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

describe.each(databaseCases())('random input on %s', (_name, init) => {
  let knex: Awaited<ReturnType<typeof init>>;
  let maturity: Awaited<ReturnType<typeof startMaturity>>;
  beforeAll(async () => {
    knex = await init();
    maturity = await startMaturity({ knex });
    const checkout = 'component/default/checkout';
    await maturity.answer(checkout, 'people.ai', { state: 'unknown' });
    await maturity.submit(checkout);
    await maturity.answer(checkout, 'people.ai', {
      state: 'assessed',
      level: 1,
    });
    await maturity.reconcile();
  });

  const stored = async () =>
    JSON.stringify(
      await Promise.all(
        ['assessments', 'draft_answers', 'targets'].map(table =>
          knex(table).orderBy('entity_ref'),
        ),
      ),
    );

  it.each(operations.map(operation => [operation.name, operation] as const))(
    'for %s is rejected or harmless, and never partly written',
    async (_operation, operation) => {
      let before = await stored();
      await fc.assert(
        fc.asyncProperty(
          requestOf(operation),
          async ({ url, body, type, ifMatch }) => {
            const call = request(maturity.server)
              [operation.method](`/api/maturity${url}`)
              .set('Authorization', mockCredentials.user.header());
            if (ifMatch) call.set('If-Match', ifMatch);
            const response = await (operation.requestBody
              ? call.type(type).send(body)
              : call);
            const after = await stored();
            const refused = response.status >= 400;
            expect({
              failed: response.status >= 500,
              halfWritten: refused && after !== before,
              // Node.js itself rejects URLs that are too long.
              unexplained:
                refused &&
                response.status !== 431 &&
                !response.body.error?.message,
            }).toEqual({
              failed: false,
              halfWritten: false,
              unexplained: false,
            });
            before = after;
          },
        ),
        { numRuns: RUNS, reporter },
      );
    },
  );
});
