import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import type { LevelColumn } from './columns';
import { segmentsOf } from '../ui/DistributionBar';
import { isMuchStale } from './marks';

/** The links of a row that are no segments. */
export const titleItem = 'title/';
export const pageItem = 'title/page';
export const countItem = 'count/';
export const staleItem = 'count/stale';

/** The name of the link of a segment. */
export function segmentItem(columnId: string, level: number | null): string {
  return `${columnId}/${level ?? 'none'}`;
}

/** The names of all links of a row, as they stand. */
export function rowItems(
  rollup: Rollup,
  columns: LevelColumn[],
  hasSegmentLinks: boolean,
): string[] {
  return [
    titleItem,
    ...(rollup.group.ref ? [pageItem] : []),
    ...(isMuchStale(rollup) ? [staleItem] : []),
    countItem,
    ...columns.flatMap(column => {
      const levels = hasSegmentLinks ? column.of(rollup) : undefined;
      return levels
        ? segmentsOf(levels).map(({ level }) => segmentItem(column.id, level))
        : [];
    }),
  ];
}
