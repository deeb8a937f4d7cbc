import assert from 'node:assert/strict';
import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';
import type { Backend } from '../Backend';
import { SEES_A_FEW, SEES_BY_CONDITION } from '../generate/organisation';
import { type Measure, type Run, sideBySide } from './Measure';

/** Views that take long in a large organisation. */
const views: [what: string, path: string][] = [
  ['the portfolio by domain', 'rollups?groupBy=domain&limit=1000'],
  ['the first 100 systems', 'rollups?groupBy=system'],
  ['a page of 100 entities', 'entities?limit=100'],
  ['capabilities', 'capabilities'],
];

/**
 * What it costs that the policy answers with a condition, against the same view
 * by somebody who may see everything.
 */
export async function measureConditions(backend: Backend): Promise<Measure[]> {
  const few = await asUser(backend, SEES_A_FEW);
  const all = await asUser(backend, SEES_BY_CONDITION);
  const everything = asOneself(backend);
  await expectSeen(few, all, everything);

  const measures: Measure[] = [];
  for (const [what, path] of views) {
    for (const [who, get] of [
      ['who sees a few', few],
      ['whose condition all meet', all],
    ] as const) {
      measures.push({
        what: `${what}, for one ${who}`,
        against: 'who sees all without one',
        by: 'p50',
        ...(await sideBySide(
          () => get(path),
          () => everything(path),
          { count: 10 },
        )),
      });
    }
  }
  const anew: [string, Run][] = [
    ['one', () => all('entities?limit=100')],
    [
      'ten at once',
      () =>
        Promise.all(
          Array.from({ length: 10 }, () => all('entities?limit=100')),
        ),
    ],
  ];
  for (const [who, run] of anew) {
    measures.push({
      what: `a page of 100 entities, for ${who} whose condition all meet, when nothing is kept`,
      against: 'who sees all without one',
      by: 'p95',
      ...(await sideBySide(
        async () => {
          await backend.call('POST', '/maturity/bench/forget-visible');
          const start = performance.now();
          await run();
          return performance.now() - start;
        },
        () => everything('entities?limit=100'),
        { count: 5 },
      )),
    });
  }
  return measures;
}

/** Reads a view of the portfolio. */
type Get = (path: string) => Promise<any>;

function asOneself(backend: Backend): Get {
  return path => backend.call('GET', `/maturity/portfolio/${path}`);
}

async function asUser(backend: Backend, user: string): Promise<Get> {
  const authorization = `Bearer ${await backend.tokenOf(user)}`;
  return path =>
    backend.call('GET', `/maturity/portfolio/${path}`, undefined, {
      authorization,
    });
}

/** Otherwise, it would be fast because it shows nothing, or everything. */
async function expectSeen(few: Get, all: Get, everything: Get): Promise<void> {
  const [some, met, total]: Page<unknown>[] = await Promise.all(
    [few, all, everything].map(get => get('entities?limit=1')),
  );
  assert.ok(some.totalItems > 0 && some.totalItems < total.totalItems);
  assert.equal(met.totalItems, total.totalItems);
  assert.deepEqual([some.someHidden, met.someHidden], [true, false]);
}
