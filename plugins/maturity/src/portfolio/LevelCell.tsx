import type { Rollup } from '@cnmm/backstage-plugin-maturity-common';
import type { LevelColumn } from './columns';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { hasLowCoverage } from './marks';
import { SegmentBar } from './SegmentBar';
import type { HeatmapLook } from './useHeatmapLook';
import { rises } from './useHeatmapWords';

/** Props of {@link LevelCell}. */
export interface LevelCellProps {
  look: HeatmapLook;
  column: LevelColumn;
  rollup: Rollup;
  /** The group as it is, where the other one is what would be. */
  before?: Rollup;
  hrefOf?: (level: number | null) => string;
  activeItem?: string;
}

/** The levels of a group in one aspect or area. */
export function LevelCell(props: LevelCellProps) {
  const { look, column, rollup, before, hrefOf, activeItem } = props;
  const { classes, words } = look;
  const levels = column.of(rollup);
  if (!levels) {
    return (
      <div className={classes.cell} role="gridcell">
        <span className={classes.unread} />
      </div>
    );
  }
  const was = before && column.of(before);
  const isLow = hasLowCoverage(levels);
  const isRising = rises(levels, was);
  return (
    <div
      className={`${classes.cell} ${isLow ? classes.lowCoverage : ''}`}
      role="gridcell"
      data-column={column.id}
    >
      <div className={classes.words}>
        <span className={`${classes.median} ${isRising ? classes.rises : ''}`}>
          {words.median(levels, was)}
        </span>
        {/* Two levels leave no place for more. */}
        {!isRising && (
          <span className={classes.assessed}>{words.assessed(levels)}</span>
        )}
        {isLow && <VisuallyHidden>{words.lowCoverage}</VisuallyHidden>}
      </div>
      <SegmentBar
        look={look}
        columnId={column.id}
        levels={levels}
        hrefOf={hrefOf}
        activeItem={activeItem}
      />
    </div>
  );
}
