import { model } from '../authoring/__testUtils__/cnmm';
import type { Check } from '../model/types';
import { catalogFactTypes } from './catalogFacts';

const { checks = [] } = model;

const factsOf = ({ when: { fact, anyOf = [], allOf = [] } }: Check) => [
  ...(fact === undefined ? [] : [fact]),
  ...[...anyOf, ...allOf].map(test => test.fact),
];

describe('the checks of cnmm', () => {
  it('decide at least ninety practices', () => {
    const practices = checks.flatMap(({ supports = [], contradicts = [] }) => [
      ...supports,
      ...contradicts,
    ]);
    expect(new Set(practices).size).toBeGreaterThanOrEqual(90);
  });

  it.each(model.capabilities.map(({ id }) => id))(
    'see the use of %s in at least two ways',
    id => {
      const ways = checks.filter(({ uses }) => uses?.includes(id));
      expect(new Set(ways.flatMap(factsOf)).size).toBeGreaterThanOrEqual(2);
    },
  );

  it('read facts that the catalog has, or that any source may supply', () => {
    const known = catalogFactTypes.map(({ id }) => id);
    const others = checks
      .flatMap(factsOf)
      .filter(id => !known.includes(id) && !id.startsWith('*/'));
    expect(others).toEqual([]);
  });

  it('do not take one fact to support and contradict a practice', () => {
    const text = ({ when }: Check) => JSON.stringify(when);
    const both = checks.filter(one =>
      checks.some(
        other =>
          text(one) === text(other) &&
          one.supports?.some(id => other.contradicts?.includes(id)),
      ),
    );
    expect(both).toEqual([]);
  });
});
