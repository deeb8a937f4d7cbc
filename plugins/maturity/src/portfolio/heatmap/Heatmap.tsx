import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type Model,
  parseRollupSort,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { maturityTranslationRef } from '../../translations';
import { groupKey } from '../../ui/GroupsTable';
import { keepsScroll } from '../../ui/usePlace';
import { defaultView } from '../view/PortfolioView';
import type { PortfolioViewControl } from '../view/usePortfolioView';
import type { PortfolioGroups } from '../viewQueries';
import { HeatmapHeader } from './HeatmapHeader';
import { HeatmapRow } from './HeatmapRow';
import { heatmapLayout, useHeatmapLayout } from './heatmapLayout';
import { HeatmapTooltip, useHoveredCell } from './HeatmapTooltip';
import { levelColumns } from './levelColumns';
import { HEADER_ROW, useGridNavigation } from './useGridNavigation';

/** The number of rows rendered above and below the visible ones. */
const OVERSCAN = 8;

/** The next page loads when fewer rows than this are left below. */
const ROWS_LEFT = 50;

const useStyles = makeStyles(
  theme => ({
    scroller: {
      overflow: 'auto',
      maxHeight: 'max(320px, calc(100vh - 220px))',
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      // A focused link must not end up below the sticky header or column.
      scrollPaddingLeft: 176,
    },
    grid: { minWidth: 'min-content' },
    body: { position: 'relative' },
    updating: { opacity: 0.6 },
  }),
  { name: 'MaturityHeatmapGrid' },
);

export interface HeatmapProps {
  model: Model;
  control: PortfolioViewControl;
  groups: PortfolioGroups;
  /** Id of the heading that labels the heatmap. */
  headingId: string;
}

/**
 * A row per group, a column per aspect or area. Only the visible rows are
 * rendered.
 */
export function Heatmap({ model, control, groups, headingId }: HeatmapProps) {
  const { view, listHrefOf, show } = control;
  const { items, totalItems, next, actualOf, updating } = groups;
  const classes = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const allColumns = useMemo(
    () => levelColumns(model, view.expanded),
    [model, view.expanded],
  );
  const layout = useHeatmapLayout(allColumns);
  const { columns, headerHeight, rowHeight } = layout;
  const navigation = useGridNavigation(scroller, items.length);
  const hover = useHoveredCell();
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: index => groupKey(items[index].group),
    overscan: OVERSCAN,
    scrollMargin: headerHeight,
    // The row that Tab leads to stays rendered wherever the user scrolls.
    rangeExtractor: range =>
      [
        ...new Set([
          ...defaultRangeExtractor(range),
          rowBelowHeader(navigation.active.row, range.count),
        ]),
      ].sort((one, other) => one - other),
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const rows = virtualizer.getVirtualItems();
  const lastRow = virtualizer.range?.endIndex ?? 0;
  useEffect(() => {
    // Another order starts at its top.
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [view.sort]);
  const mayLoad = next !== undefined && !next.loading && next.error === null;
  const isNearEnd = lastRow >= items.length - ROWS_LEFT;
  useEffect(() => {
    if (mayLoad && isNearEnd) next?.load();
  }, [mayLoad, isNearEnd, next]);

  const toggle = (aspectId: string) => {
    const expanded = view.expanded.includes(aspectId) ? [] : [aspectId];
    const sortedBy = parseRollupSort(view.sort)?.levelOf;
    const isShown = levelColumns(model, expanded).some(
      ({ id }) => id === sortedBy,
    );
    show({
      expanded,
      sort: sortedBy && !isShown ? defaultView.sort : view.sort,
    });
  };
  const hovered = hover.cell && items[hover.cell.row];
  const column = columns.find(({ id }) => id === hover.cell?.columnId);
  return (
    <div
      className={classes.scroller}
      style={{ scrollPaddingTop: headerHeight }}
      ref={scroller}
      {...keepsScroll}
    >
      <div
        className={classes.grid}
        role="grid"
        aria-labelledby={headingId}
        aria-rowcount={totalItems + 1}
        aria-colcount={columns.length + 2}
        aria-busy={updating}
        tabIndex={-1}
        onFocus={event => {
          navigation.onFocus(event);
          hover.onEnter(event);
        }}
        onBlur={hover.onLeave}
        onKeyDown={event => {
          navigation.onKeyDown(event);
          hover.onKeyDown(event);
        }}
        onMouseOver={hover.onEnter}
        onMouseLeave={hover.onLeave}
      >
        <HeatmapHeader
          view={view}
          layout={layout}
          onSort={sort => show({ sort })}
          onToggle={toggle}
          activeItem={
            navigation.active.row === HEADER_ROW
              ? navigation.active.item
              : undefined
          }
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
              layout={layout}
              view={view}
              hrefOf={listHrefOf}
              rollup={items[index]}
              actual={actualOf(items[index])}
              index={index}
              top={start - headerHeight}
              activeItem={
                navigation.active.row !== HEADER_ROW &&
                index === rowBelowHeader(navigation.active.row, items.length)
                  ? navigation.active.item
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
          actual={actualOf(hovered)}
        />
      )}
    </div>
  );
}

/** A row that exists, though the rows may have become fewer. */
function rowBelowHeader(row: number, rows: number): number {
  return Math.max(0, Math.min(row, rows - 1));
}

/** What most screens show. */
const usual = heatmapLayout([], false);

/** The number of rows that fit on most screens. */
const SKELETON_ROWS = 8;

const useSkeletonStyles = makeStyles(
  theme => ({
    root: {
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(0, 1),
    },
  }),
  { name: 'MaturityHeatmapSkeleton' },
);

/** Reserves the space of the heatmap while it loads. */
export function HeatmapSkeleton() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useSkeletonStyles();
  return (
    <div
      className={classes.root}
      role="status"
      aria-label={t('failure.loading')}
    >
      <Skeleton height={usual.headerHeight} />
      {Array.from({ length: SKELETON_ROWS }, (_, index) => (
        <Skeleton key={index} height={usual.rowHeight} />
      ))}
    </div>
  );
}
