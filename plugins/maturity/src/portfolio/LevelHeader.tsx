import TableCell from '@material-ui/core/TableCell';
import type { PortfolioViewControl } from './usePortfolioView';
import { SortHeader } from './SortHeader';

/** Props of {@link LevelHeader}. */
export interface LevelHeaderProps {
  title: string;
  /** Absent for the overall level. */
  aspect?: string;
  control: PortfolioViewControl;
}

/**
 * The header of a column of levels. Entities are sorted by the level that is
 * asked for: where that is one of a cell, by no other.
 */
export function LevelHeader({ title, aspect, control }: LevelHeaderProps) {
  const { view, show } = control;
  const { aspect: asked, area, ...others } = view.cell;
  const isAsked = area === undefined && asked === aspect;
  if (view.cell.level !== undefined && !isAsked) {
    return <TableCell>{title}</TableCell>;
  }
  return (
    <SortHeader
      title={title}
      by="level"
      sort={isAsked ? view.sort : undefined}
      onSort={sort =>
        show({ sort, cell: { ...others, ...(aspect && { aspect }) } })
      }
    />
  );
}
