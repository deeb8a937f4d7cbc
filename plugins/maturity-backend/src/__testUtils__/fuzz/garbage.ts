import fc from 'fast-check';

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

/** Text that nobody would send in good faith. */
export const garbageText = fc.oneof(
  fc.constantFrom(...strange),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
);

/** Any value, however deeply nested. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
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

const answers = [
  { state: 'assessed', level: 2, practices: [], evidence: [] },
  { state: 'not-applicable', reason: 'No.' },
  { state: 'unknown' },
];

/** What the bodies of an operation look like. */
const validBodies: Record<string, object[]> = {
  setDraftAnswer: answers,
  submitDraft: [{}, { note: 'Ours.' }],
  setTarget: [{ level: 3, date: '2027-01-01', reason: 'We are fine at 3.' }],
  postFacts: [
    { facts: [] },
    {
      facts: [true, 0.5, 'main'].map((value, at) => ({
        id: `ci/fact-${at}`,
        entityRef: 'component:default/cart',
        value,
        observedAt: '2026-01-01T00:00:00Z',
        link: 'https://ci.example.com/1',
      })),
    },
  ],
  queryReports: [
    { entityRefs: ['component:default/checkout', 'component:default/gone'] },
  ],
  decideProvider: [{ decision: 'confirmed' }, { decision: 'dismissed' }],
  decideProviders: [
    { decision: 'confirmed', entityRefs: ['resource:default/kafka'] },
    { decision: 'dismissed', entityRefs: ['component:default/cart'] },
  ],
  reattachOrphan: [
    { from: 'component:default/gone', to: 'component:default/cart' },
    { from: 'component:default/gone', to: 'component:default/checkout' },
    { from: 'component:default/checkout', to: 'component:default/cart' },
    { from: 'component:default/cart', to: 'component:default/gone' },
  ],
  importAssessments: [
    { assessments: [] },
    {
      assessments: answers.map((answer, at) => ({
        entityRef: 'component:default/cart',
        submittedAt: `2026-01-0${at + 1}T00:00:00Z`,
        submittedBy: 'user:default/ana',
        answers: { 'people.ai': answer },
      })),
    },
  ],
};

/** A valid body in which something is replaced or added. */
function brokenBody(bodies: object[]): fc.Arbitrary<object> {
  return fc
    .tuple(
      fc.constantFrom(...bodies),
      fc.nat(),
      garbageText,
      garbage,
      fc.boolean(),
    )
    .map(([body, at, key, value, replace]) => {
      const keys = Object.keys(body);
      const name = replace && keys.length > 0 ? keys[at % keys.length] : key;
      return Object.fromEntries([...Object.entries(body), [name, value]]);
    });
}

const manyRefs = fc.constantFrom(
  { entityRefs: Array(1001).fill('component:default/checkout') },
  { entityRefs: Array.from({ length: 1000 }, (_, i) => `component:a/${i}`) },
  { entityRefs: Array(5000).fill('x') },
);

const garbageBody = fc.oneof(
  fc.oneof(garbage, manyRefs).map(value => JSON.stringify(value)),
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

/** A body for an operation: valid, nearly valid, or none at all. */
export function bodyOf(operation: string): fc.Arbitrary<string> {
  const valid = validBodies[operation] ?? [{}];
  return fc.oneof(
    fc.constantFrom(...valid).map(body => JSON.stringify(body)),
    brokenBody(valid).map(body => JSON.stringify(body)),
    garbageBody,
  );
}

/** An `If-Match` or `If-None-Match` that names no version there is. */
export const garbageTags = fc.constantFrom(
  '"v1"',
  'v1',
  '"',
  '""',
  '*',
  '*, *',
  'W/*',
  'w/"v1"',
  'W/"v1"',
  '"a", "b"',
  '"a" "b"',
  ',',
  `"${'x'.repeat(1990)}"`,
  `"${'x'.repeat(3000)}"`,
  `${'"a", '.repeat(300)}"a"`,
  '"\u00ff"',
);
