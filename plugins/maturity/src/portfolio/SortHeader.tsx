import TableCell from '@material-ui/core/TableCell';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import type { EntitySort } from '@cnmm/backstage-plugin-maturity-common';

/** Props of {@link SortHeader}. */
export interface SortHeaderProps {
  title: string;
  /** What it sorts by, upwards. */
  by: 'title' | 'level' | 'coverage' | 'oldest';
  /** What is sorted by; undefined where it is not by this column. */
  sort: EntitySort | undefined;
  onSort: (sort: EntitySort) => void;
}

/** The header of a column by which one can sort. */
export function SortHeader({ title, by, sort, onSort }: SortHeaderProps) {
  const isUp = sort === by;
  const isDown = sort === `-${by}`;
  const direction = isDown ? 'desc' : 'asc';
  return (
    <TableCell sortDirection={isUp || isDown ? direction : false}>
      <TableSortLabel
        active={isUp || isDown}
        direction={direction}
        onClick={() => onSort(isUp ? `-${by}` : by)}
      >
        {title}
      </TableSortLabel>
    </TableCell>
  );
}
