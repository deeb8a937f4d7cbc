import {
  distributionOf,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';

const levels = [0, 1, 2, 3, 4, 5];

/**
 * A system of four entities. In people, one is at 1, two are at 2 and one is not
 * assessed, so the lower median is 2; in technology, none is assessed.
 */
export function testRollup(name: string, changes?: Partial<Rollup>): Rollup {
  return {
    group: { ref: `system:default/${name}`, title: `System ${name}` },
    entities: 4,
    direct: 4,
    notAssessed: 1,
    withoutOwnAssessment: 2,
    stale: 1,
    coverage: { answered: 9, total: 20 },
    evidence: { supported: 0, contradicted: 0, none: 0 },
    aspects: [
      { aspectId: 'people', ...spread([1, 2, 2], 1) },
      { aspectId: 'technology', ...spread([], 4) },
    ],
    ...changes,
  };
}

/** The distribution of entities at the given levels, plus those not assessed. */
export function spread(at: number[], notAssessed: number) {
  return {
    ...distributionOf(
      levels,
      new Map(levels.map(level => [level, at.filter(l => l === level).length])),
      notAssessed,
    ),
    inherited: 0,
  };
}
