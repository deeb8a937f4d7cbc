import { checkFacts, isFactSource, sourceOf } from './facts';

const now = new Date('2026-11-28T10:00:00.000Z');

const coverage = {
  id: 'ci/coverage',
  entityRef: 'component:default/checkout',
  value: 87.5,
  observedAt: '2026-11-27T12:00:00Z',
};

describe('checkFacts', () => {
  it('gives facts their source, and times and refs as they are stored', () => {
    const given = [
      {
        ...coverage,
        entityRef: 'Component:Default/Checkout',
        observedAt: '2026-11-27T12:00:00+02:00',
        link: 'https://ci.example.com/1',
      },
      { id: 'scan/images/signed', entityRef: coverage.entityRef, value: false },
      { ...coverage, id: 'ci/branch', value: ' main ' },
    ];
    expect(checkFacts(given, now)).toEqual({
      facts: [
        {
          ...coverage,
          observedAt: '2026-11-27T10:00:00.000Z',
          source: 'ci',
          link: 'https://ci.example.com/1',
        },
        {
          id: 'scan/images/signed',
          entityRef: coverage.entityRef,
          value: false,
          observedAt: '2026-11-28T10:00:00.000Z',
          source: 'scan',
        },
        {
          ...coverage,
          id: 'ci/branch',
          value: 'main',
          observedAt: '2026-11-27T12:00:00.000Z',
          source: 'ci',
        },
      ],
    });
  });

  it.each([
    ['id', 'coverage', 'slugs joined by slashes'],
    ['id', 'CI/coverage', 'slugs joined by slashes'],
    ['id', 'ci/', 'slugs joined by slashes'],
    ['id', `ci/${'x'.repeat(198)}`, 'at most 200 characters'],
    ['id', `${'x'.repeat(64)}/a`, 'a source of at most 63 characters'],
    ['entityRef', 'checkout', 'full entity ref'],
    ['value', null, 'must be true, false, a number or a text'],
    ['value', Infinity, 'must be true, false, a number or a text'],
    ['value', ['x'], 'must be true, false, a number or a text'],
    ['value', ' ', 'must not be empty'],
    ['value', 'x'.repeat(1001), 'at most 1000 characters'],
    ['value', 'a\0b', 'null characters or unpaired surrogates'],
    ['value', '\ud83d', 'null characters or unpaired surrogates'],
    ['observedAt', '2026-11-27', 'a time with a time zone'],
    ['observedAt', '1969-12-31T23:59:59Z', 'years from 1970 to 9999'],
    ['observedAt', '2026-11-28T10:01:00.001Z', 'must not be in the future'],
    ['link', 'ftp://example.com/a', 'an http or https address'],
    ['link', `https://example.com/${'x'.repeat(2000)}`, 'at most 2000'],
    ['link', 'https://example.com/\0', 'null characters'],
  ])('names the field with its index: %s %j', (field, value, message) => {
    const given = [
      { ...coverage, id: 'ci/first' },
      { ...coverage, [field]: value },
    ];
    expect(checkFacts(given, now)).toEqual({
      problems: [
        {
          path: `facts.1.${field}`,
          message: expect.stringContaining(message),
        },
      ],
    });
  });

  it('allows for clocks that are a minute ahead', () => {
    const ahead = { ...coverage, observedAt: '2026-11-28T10:01:00Z' };
    expect(checkFacts([ahead], now)).toHaveProperty('facts.length', 1);
  });

  it('refuses a fact that another one repeats', () => {
    const again = { ...coverage, entityRef: 'COMPONENT:default/checkout' };
    expect(checkFacts([coverage, again], now)).toEqual({
      problems: [
        {
          path: 'facts.1.id',
          message:
            'must not repeat ci/coverage of component:default/checkout, which facts.0 is',
        },
      ],
    });
  });

  it.each([undefined, {}, 'x', [{ ...coverage, by: 'me' }]])(
    'refuses what is no list of facts: %j',
    given => {
      expect(checkFacts(given, now)).toHaveProperty('problems');
    },
  );
});

it.each([
  ['sonarqube', true],
  ['x'.repeat(63), true],
  ['x'.repeat(64), false],
  ['ci/x', false],
  ['', false],
  ['a b', false],
])('%s as a source: %s', (value, expected) => {
  expect(isFactSource(value)).toBe(expected);
});

it('takes the source from the id', () => {
  expect(sourceOf('scan/images/signed')).toBe('scan');
});
