import type { Check, FactCondition } from '../model/types';
import { holdingChecks } from './checks';
import type { Fact, FactValue } from './facts';

const fact = (id: string, value: FactValue): Fact => ({
  id,
  value,
  entityRef: 'component:default/checkout',
  observedAt: '2026-06-01T00:00:00.000Z',
  source: id.split('/')[0],
});

const facts = [
  fact('catalog/argo-cd', 'checkout'),
  fact('catalog/owner', false),
  fact('ci/test-coverage', 82.5),
  fact('scan/test-coverage', 12),
  fact('ci/branch/protected', true),
];

/** The ids of the facts by which a condition holds; null if it does not. */
function heldBy(when: FactCondition): string[] | null {
  const check: Check = { id: 'c', title: 'C', when, uses: ['delivery'] };
  const [held] = holdingChecks([check], facts);
  return held ? held.facts.map(({ id }) => id) : null;
}

describe('holdingChecks', () => {
  it.each<[string, FactCondition, string[] | null]>([
    ['a fact', { fact: 'catalog/argo-cd' }, ['catalog/argo-cd']],
    ['a fact that is not there', { fact: 'catalog/flux' }, null],
    ['a fact that is false', { fact: 'catalog/owner' }, null],
    ['absence', { fact: 'catalog/flux', absent: true }, []],
    [
      'absence of what is false',
      { fact: 'catalog/owner', absent: true },
      ['catalog/owner'],
    ],
    [
      'absence of what is there',
      { fact: 'catalog/argo-cd', absent: true },
      null,
    ],
    ['a value', { fact: 'catalog/owner', equals: false }, ['catalog/owner']],
    ['another value', { fact: 'ci/test-coverage', equals: 82 }, null],
    ['another type', { fact: 'ci/test-coverage', equals: '82.5' }, null],
    [
      'the least',
      { fact: 'ci/test-coverage', atLeast: 82.5 },
      ['ci/test-coverage'],
    ],
    ['more than it is', { fact: 'ci/test-coverage', atLeast: 83 }, null],
    [
      'the most',
      { fact: 'ci/test-coverage', atMost: 82.5 },
      ['ci/test-coverage'],
    ],
    ['less than it is', { fact: 'ci/test-coverage', atMost: 82 }, null],
    [
      'a range',
      { fact: '*/test-coverage', atLeast: 10, atMost: 20 },
      ['scan/test-coverage'],
    ],
    ['a range of a text', { fact: 'catalog/argo-cd', atLeast: 0 }, null],
    [
      'any source',
      { fact: '*/test-coverage' },
      ['ci/test-coverage', 'scan/test-coverage'],
    ],
    [
      'any source of a longer name',
      { fact: '*/branch/protected' },
      ['ci/branch/protected'],
    ],
    ['the end of a longer name', { fact: '*/protected' }, null],
    [
      'any of several',
      { anyOf: [{ fact: 'catalog/flux' }, { fact: 'catalog/argo-cd' }] },
      ['catalog/argo-cd'],
    ],
    [
      'none of several',
      { anyOf: [{ fact: 'catalog/flux' }, { fact: 'catalog/owner' }] },
      null,
    ],
    [
      'all of several',
      {
        allOf: [
          { fact: 'catalog/flux', absent: true },
          { fact: 'ci/test-coverage', atLeast: 80 },
          { fact: 'ci/test-coverage', atMost: 90 },
        ],
      },
      ['ci/test-coverage'],
    ],
    [
      'not all of several',
      { allOf: [{ fact: 'catalog/argo-cd' }, { fact: 'catalog/flux' }] },
      null,
    ],
  ])('holds or not by %s', (_name, when, expected) => {
    expect(heldBy(when)).toEqual(expected);
  });

  it('keeps the order of the checks', () => {
    const check = (id: string, name: string): Check => ({
      id,
      title: id,
      when: { fact: name },
      uses: ['delivery'],
    });
    const held = holdingChecks(
      [
        check('b', 'ci/test-coverage'),
        check('none', 'ci/none'),
        check('a', 'catalog/argo-cd'),
      ],
      facts,
    );
    expect(held.map(each => each.check.id)).toEqual(['b', 'a']);
  });
});
