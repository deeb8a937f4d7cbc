import type {
  LevelDistribution,
  Rollup,
} from '@cnmm/backstage-plugin-maturity-common';
import type { RollupExport } from '../services';
import { BYTE_ORDER_MARK, csvRow } from './csv';
import { jsonItems } from './portfolioFile';

/** Rollups as a table: columns per aspect and area, a row per group. */
export async function* rollupCsvOf({
  columns: { aspectIds, areaIds, levels },
  rollups,
}: RollupExport): AsyncGenerator<string> {
  const names = [...levels, 'notAssessed', 'median', 'min'];
  yield BYTE_ORDER_MARK +
    csvRow([
      'group',
      'title',
      'entities',
      'notAssessed',
      'stale',
      'answered',
      'total',
      ...[...aspectIds, ...areaIds].flatMap(id =>
        names.map(name => `${id} ${name}`),
      ),
    ]);
  for await (const rollup of rollups) yield csvRow(cellsOf(rollup, levels));
}

/** Rollups as a page that has no end but its own. */
export function rollupJsonOf({
  someHidden,
  rollups,
}: RollupExport): AsyncGenerator<string> {
  return jsonItems(someHidden, rollups);
}

function cellsOf(rollup: Rollup, levels: number[]) {
  const { group, coverage } = rollup;
  return [
    group.ref ?? group.value ?? null,
    group.title,
    rollup.entities,
    rollup.notAssessed,
    rollup.stale,
    coverage.answered,
    coverage.total,
    ...[...rollup.aspects, ...(rollup.areas ?? [])].flatMap(distribution =>
      distributionCells(distribution, levels),
    ),
  ];
}

function distributionCells(
  { counts, notAssessed, median, min }: LevelDistribution,
  levels: number[],
) {
  return [...levels.map(level => counts[level]), notAssessed, median, min];
}
