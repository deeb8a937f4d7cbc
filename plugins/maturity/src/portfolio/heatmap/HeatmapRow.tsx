import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Model,
  Rollup,
  RollupGroup,
} from '@cnmm/backstage-plugin-maturity-common';
import AccessTimeIcon from '@material-ui/icons/AccessTime';
import LaunchIcon from '@material-ui/icons/Launch';
import { memo } from 'react';
import { Link } from 'react-router-dom';
import { maturityTranslationRef } from '../../translations';
import { useGroupTitle } from '../../ui/RelatedEntity';
import { segmentsOf } from '../../ui/useDistributionWords';
import { entitiesOf, groupFilter, insideGroup } from '../view/drillDown';
import type { PortfolioView } from '../view/PortfolioView';
import {
  HeatmapCell,
  medianItem,
  segmentItem,
  useHeatmapLook,
  type HeatmapLook,
} from './HeatmapCell';
import type { HeatmapLayout } from './heatmapLayout';
import type { LevelColumn } from './levelColumns';

/** The share of entities with stale answers above which a row is marked. */
const MUCH_STALE = 1 / 3;

function isMuchStale({ stale, entities }: Rollup): boolean {
  return entities > 0 && stale / entities > MUCH_STALE;
}

// The names of the links in the first two columns, for useGridNavigation.
const titleItem = 'title/';
const pageItem = 'title/page';
const countItem = 'count/';
const staleItem = 'count/stale';

export interface HeatmapRowProps {
  model: Model;
  layout: HeatmapLayout;
  view: PortfolioView;
  hrefOf: (view: PortfolioView) => string;
  rollup: Rollup;
  /** The actual rollup, if the other one is that of a what-if. */
  actual?: Rollup;
  /** The index among all rows, from 0. */
  index: number;
  /** The vertical position in pixels. */
  top: number;
  /** The link that can be reached by Tab; only the row that has it gets it. */
  activeItem?: string;
}

/** A group with its levels; memoised, as scrolling re-renders the heatmap. */
export const HeatmapRow = memo(Row);

function Row(props: HeatmapRowProps) {
  const { model, layout, view, hrefOf, rollup, index, top } = props;
  const { columns, template, compact, titleSpan, rowHeight } = layout;
  const { t } = useTranslationRef(maturityTranslationRef);
  const look = useHeatmapLook(model);
  const { group, entities, stale } = rollup;
  const filter = groupFilter(view.groupBy, group);
  // The backend lists entities by their actual levels only.
  const hasSegmentLinks = view.given.length === 0;
  const items = rowItems(rollup, columns, hasSegmentLinks);
  const activeItem =
    props.activeItem === undefined || items.includes(props.activeItem)
      ? props.activeItem
      : titleItem;
  return (
    <div
      className={look.classes.row}
      style={{
        gridTemplateColumns: template,
        height: rowHeight,
        transform: `translateY(${top}px)`,
      }}
      role="row"
      // The header is row 1.
      aria-rowindex={index + 2}
      data-row={index}
    >
      <GroupCell
        look={look}
        group={group}
        span={titleSpan}
        href={hrefOf(insideGroup(view, group))}
        pageLabel={t('heatmap.page', { group: group.title })}
        activeItem={activeItem}
      />
      <CountCell
        look={look}
        rollup={rollup}
        href={hrefOf(entitiesOf(view, { filter }))}
        label={t('heatmap.entitiesOf', {
          entities: String(entities),
          group: group.title,
        })}
        staleHref={hrefOf(entitiesOf(view, { filter, cell: { stale: true } }))}
        staleLabel={t('heatmap.stale', {
          stale: String(stale),
          entities: String(entities),
        })}
        activeItem={activeItem}
      />
      {columns.map(column => (
        <HeatmapCell
          key={column.id}
          look={look}
          column={column}
          compact={compact}
          rollup={rollup}
          actual={props.actual}
          allHref={
            hasSegmentLinks
              ? hrefOf(entitiesOf(view, { filter, sort: `level.${column.id}` }))
              : undefined
          }
          hrefOf={
            hasSegmentLinks
              ? level =>
                  hrefOf(
                    entitiesOf(view, {
                      filter,
                      cell: {
                        ...column.filter,
                        level: level === null ? 'none' : String(level),
                      },
                    }),
                  )
              : undefined
          }
          activeItem={activeItem}
        />
      ))}
    </div>
  );
}

/** The names of all links of a row, from left to right. */
function rowItems(
  rollup: Rollup,
  columns: LevelColumn[],
  hasSegmentLinks: boolean,
): string[] {
  return [
    titleItem,
    ...(hasPage(rollup.group) ? [pageItem] : []),
    ...(isMuchStale(rollup) ? [staleItem] : []),
    countItem,
    ...columns.flatMap(column => {
      const levels = hasSegmentLinks ? column.levelsOf(rollup) : undefined;
      return levels
        ? [
            medianItem(column.id),
            ...segmentsOf(levels).map(({ level }) =>
              segmentItem(column.id, level),
            ),
          ]
        : [];
    }),
  ];
}

function hasPage({ ref, notInCatalog }: RollupGroup): boolean {
  return ref !== undefined && !notInCatalog;
}

interface CellProps {
  look: HeatmapLook;
  href: string;
  activeItem?: string;
}

/** The name of a group, which leads into it, and a link to its catalog page. */
function GroupCell(
  props: CellProps & { group: RollupGroup; span: number; pageLabel: string },
) {
  const { look, group, span, href, pageLabel, activeItem } = props;
  const { classes } = look;
  const entityLink = useEntityRefLink();
  const groupTitle = useGroupTitle();
  return (
    <div
      className={classes.group}
      style={{ gridColumn: `span ${span}` }}
      role="rowheader"
    >
      <Link
        to={href}
        className={`${classes.link} ${classes.groupTitle}`}
        data-item={titleItem}
        tabIndex={activeItem === titleItem ? 0 : -1}
      >
        {groupTitle(group)}
      </Link>
      {group.ref && hasPage(group) && (
        <Link
          to={entityLink(group.ref)}
          className={`${classes.link} ${classes.icon}`}
          data-item={pageItem}
          tabIndex={activeItem === pageItem ? 0 : -1}
          aria-label={pageLabel}
          title={pageLabel}
        >
          <LaunchIcon fontSize="inherit" />
        </Link>
      )}
    </div>
  );
}

/** The number of entities, and a clock if many of them are stale. */
function CountCell(
  props: CellProps & {
    rollup: Rollup;
    label: string;
    staleHref: string;
    staleLabel: string;
  },
) {
  const { look, rollup, href, label, staleHref, staleLabel, activeItem } =
    props;
  const { classes } = look;
  return (
    <div className={classes.count} role="gridcell">
      {isMuchStale(rollup) && (
        <Link
          to={staleHref}
          className={`${classes.link} ${classes.stale}`}
          data-item={staleItem}
          tabIndex={activeItem === staleItem ? 0 : -1}
          aria-label={staleLabel}
          title={staleLabel}
        >
          <AccessTimeIcon fontSize="small" />
        </Link>
      )}
      <Link
        to={href}
        className={classes.link}
        data-item={countItem}
        tabIndex={activeItem === countItem ? 0 : -1}
        aria-label={label}
      >
        {rollup.entities}
      </Link>
    </div>
  );
}
