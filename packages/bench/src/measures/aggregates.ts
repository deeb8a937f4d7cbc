import assert from 'node:assert/strict';
import {
  type BuildOrderResult,
  type DemandResult,
  findArea,
  findAreaLevel,
  type Model,
  type Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type { Backend } from '../Backend';
import type {
  BuildOrderBaselineRow,
  CapabilityBaselineRow,
  RollupBaselineRow,
} from '../backend/aggregates';
import { sideBySide, type Measure } from './Measure';

/** Views of all, against one statement that gives the same numbers. */
export async function measureAggregates(backend: Backend): Promise<Measure[]> {
  expectSameRollups(
    await allRollups(backend),
    (await backend.call('GET', '/maturity/bench/rollups')).rows,
  );
  expectSameDemand(
    await backend.call('GET', '/maturity/portfolio/capabilities'),
    (await backend.call('GET', '/maturity/bench/capabilities')).rows,
  );
  expectSameBuildOrder(
    await backend.call('GET', '/maturity/models/cnmm'),
    await backend.call('GET', '/maturity/portfolio/build-order'),
    (await backend.call('GET', '/maturity/bench/build-order')).rows,
  );
  const sql = (name: string) => async () =>
    (await backend.call('GET', `/maturity/bench/${name}`)).milliseconds;
  const against = 'the statement alone';
  const by = 'p50';
  return [
    {
      what: 'rollups by system, all pages',
      against,
      by,
      goal: 3,
      ...(await sideBySide(() => allRollups(backend), sql('rollups'), {
        count: 10,
      })),
    },
    {
      what: 'rollups by system, the first page of 100',
      against,
      by,
      ...(await sideBySide(
        () => backend.call('GET', '/maturity/portfolio/rollups?groupBy=system'),
        sql('rollups'),
        { count: 10 },
      )),
    },
    {
      what: 'rollups by system, the 100 weakest',
      against,
      by,
      ...(await sideBySide(
        () =>
          backend.call(
            'GET',
            '/maturity/portfolio/rollups?groupBy=system&sort=weakest',
          ),
        sql('rollups'),
        { count: 10 },
      )),
    },
    {
      what: 'capabilities',
      against,
      by,
      goal: 3,
      ...(await sideBySide(
        () => backend.call('GET', '/maturity/portfolio/capabilities'),
        sql('capabilities'),
        { count: 10 },
      )),
    },
    {
      what: 'build order',
      against,
      by,
      goal: 3,
      ...(await sideBySide(
        () => backend.call('GET', '/maturity/portfolio/build-order'),
        sql('build-order'),
        { count: 10 },
      )),
    },
  ];
}

async function allRollups(backend: Backend): Promise<Rollup[]> {
  const rollups: Rollup[] = [];
  let cursor = '';
  do {
    const page = await backend.call(
      'GET',
      `/maturity/portfolio/rollups?groupBy=system&limit=1000${cursor}`,
    );
    rollups.push(...page.items);
    cursor = page.nextCursor && `&cursor=${page.nextCursor}`;
  } while (cursor);
  return rollups;
}

function expectSameRollups(rollups: Rollup[], rows: RollupBaselineRow[]): void {
  const textsOfRollups = rollups.flatMap(({ group, ...rollup }) => [
    [
      group.ref,
      rollup.entities,
      rollup.notAssessed,
      rollup.coverage.answered,
      rollup.coverage.total,
    ].join(' '),
    ...rollup.aspects.flatMap(({ aspectId, counts }) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([level, count]) => [group.ref, aspectId, level, count].join(' ')),
    ),
  ]);
  const textsOfRows = rows.map(row =>
    (row.aspect_id === null
      ? [row.key, row.entities, row.not_assessed, row.answered, row.total]
      : [row.key, row.aspect_id, row.level, row.entities]
    ).join(' '),
  );
  assert.ok(textsOfRows.length > 0);
  assert.deepEqual(textsOfRollups.sort(), textsOfRows.sort());
}

function expectSameDemand(
  { items }: DemandResult,
  rows: CapabilityBaselineRow[],
): void {
  const find = (kind: CapabilityBaselineRow['kind'], id: string) =>
    rows.find(row => row.kind === kind && row.capability_id === id);
  assert.ok(rows.length > 0);
  for (const demand of items) {
    const gap = find('gap', demand.capabilityId);
    const use = find('use', demand.capabilityId);
    assert.deepEqual(
      [
        demand.bringsCloser.entities,
        demand.bringsCloser.areas,
        demand.soleBlockerFor.entities,
        demand.inUseBy,
      ],
      [gap?.entities, gap?.areas, gap?.sole_entities, use?.entities].map(
        value => Number(value ?? 0),
      ),
    );
  }
}

function expectSameBuildOrder(
  model: Model,
  { withinOwnReach, steps, best }: BuildOrderResult,
  rows: BuildOrderBaselineRow[],
): void {
  const sum = (isCounted: (row: BuildOrderBaselineRow) => boolean) =>
    rows
      .filter(isCounted)
      .reduce((total, { areas }) => total + Number(areas), 0);
  const open = sum(({ kind, of, level }) => {
    const area = findArea(model, of);
    return kind === 'level' && area !== undefined && level !== null
      ? findAreaLevel(area, level + 1) !== undefined
      : false;
  });
  const blocked = sum(({ kind }) => kind === 'blocked');
  const freedBy = (built: string[]) =>
    sum(
      ({ kind, of }) =>
        kind === 'blocked' && of.split(' ').every(id => built.includes(id)),
    );
  assert.ok(blocked > 0);
  assert.equal(withinOwnReach, open - blocked);
  assert.equal(best.at(-1)?.withinReach, open);
  for (const { capabilityIds, withinReach } of best) {
    assert.equal(withinReach, withinOwnReach + freedBy(capabilityIds));
  }
  steps.forEach(({ withinReach }, index) => {
    const built = steps.slice(0, index + 1).map(step => step.capabilityId);
    assert.equal(withinReach, withinOwnReach + freedBy(built));
  });
}
