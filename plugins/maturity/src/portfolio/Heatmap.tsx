import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { columnsOf } from './columns';
import { groupKey } from './groupKey';
import { type PortfolioViewControl } from './usePortfolioView';
import type { ReadPages } from '../api/queryState';
import { HeatmapHeader } from './HeatmapHeader';
import { columnTemplate, HEADER_HEIGHT, ROW_HEIGHT } from './heatmapLayout';
import { HeatmapRow } from './HeatmapRow';
import { HeatmapTooltip } from './HeatmapTooltip';
import { useGridKeys } from './useGridKeys';
import { useHoveredCell } from './useHoveredCell';

/** How many rows are drawn above and below those that are seen. */
const OVERSCAN = 8;

/** The next page is read when so few rows are left below. */
const ROWS_LEFT = 50;

const useStyles = makeStyles(
  theme => ({
    scroller: {
      '--group-width': '176px',
      [theme.breakpoints.down('xs')]: { '--group-width': '128px' },
      overflow: 'auto',
      maxHeight: 'max(320px, calc(100vh - 220px))',
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      // What gets the focus is not hidden by what sticks.
      scrollPaddingTop: HEADER_HEIGHT,
      scrollPaddingLeft: 'var(--group-width)',
    },
    grid: { minWidth: 'min-content' },
    body: { position: 'relative' },
    updating: { opacity: 0.6 },
  }),
  { name: 'MaturityHeatmapGrid' },
);

/** Props of {@link Heatmap}. */
export interface HeatmapProps {
  model: Model;
  control: PortfolioViewControl;
  groups: ReadPages<Rollup> & {
    asIs: (rollup: Rollup) => Rollup | undefined;
    updating: boolean;
  };
  /** Id of the heading that names it. */
  headingId: string;
}

/** Groups as rows, aspects and areas as columns; only drawn where seen. */
export function Heatmap({ model, control, groups, headingId }: HeatmapProps) {
  const { view, hrefOf, show } = control;
  const { items, totalItems, next, asIs, updating } = groups;
  const classes = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () => columnsOf(model, view.expanded),
    [model, view.expanded],
  );
  const template = columnTemplate(columns);
  const keys = useGridKeys(scroller, items.length);
  const hover = useHoveredCell();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: index => groupKey(items[index].group),
    overscan: OVERSCAN,
    scrollMargin: HEADER_HEIGHT,
    // The row that Tab leads to stays, wherever one scrolls.
    rangeExtractor: range =>
      [
        ...new Set([
          ...defaultRangeExtractor(range),
          Math.min(keys.active.row, range.count - 1),
        ]),
      ].sort((one, other) => one - other),
  });
  const rows = virtualizer.getVirtualItems();
  const lastRow = virtualizer.range?.endIndex ?? 0;
  const mayLoad = next !== undefined && !next.loading && next.error === null;
  const isNearEnd = lastRow >= items.length - ROWS_LEFT;
  useEffect(() => {
    if (mayLoad && isNearEnd) next?.load();
  }, [mayLoad, isNearEnd, next]);

  const toggle = (aspectId: string) =>
    show({
      expanded: view.expanded.includes(aspectId)
        ? view.expanded.filter(id => id !== aspectId)
        : [...view.expanded, aspectId],
    });
  const hovered = hover.cell && items[hover.cell.row];
  const column = columns.find(({ id }) => id === hover.cell?.columnId);
  return (
    <div className={classes.scroller} ref={scroller}>
      <div
        className={classes.grid}
        role="grid"
        aria-labelledby={headingId}
        aria-rowcount={totalItems + 1}
        aria-colcount={columns.length + 2}
        aria-busy={updating}
        tabIndex={-1}
        onFocus={event => {
          keys.onFocus(event);
          hover.onEnter(event);
        }}
        onBlur={hover.onLeave}
        onKeyDown={event => {
          keys.onKeyDown(event);
          hover.onKeyDown(event);
        }}
        onMouseOver={hover.onEnter}
        onMouseLeave={hover.onLeave}
      >
        <HeatmapHeader
          groupBy={view.groupBy}
          columns={columns}
          template={template}
          expanded={view.expanded}
          onToggle={toggle}
        />
        <div
          className={`${classes.body} ${updating ? classes.updating : ''}`}
          style={{ height: virtualizer.getTotalSize() }}
          role="rowgroup"
        >
          {rows.map(({ index, key, start }) => (
            <HeatmapRow
              key={key}
              model={model}
              columns={columns}
              template={template}
              view={view}
              hrefOf={hrefOf}
              rollup={items[index]}
              before={asIs(items[index])}
              index={index}
              top={start - HEADER_HEIGHT}
              activeItem={
                index === Math.min(keys.active.row, items.length - 1)
                  ? keys.active.item
                  : undefined
              }
            />
          ))}
        </div>
      </div>
      {hover.cell && hovered && column && (
        <HeatmapTooltip
          model={model}
          anchor={hover.cell.anchor}
          column={column}
          rollup={hovered}
          before={asIs(hovered)}
        />
      )}
    </div>
  );
}
