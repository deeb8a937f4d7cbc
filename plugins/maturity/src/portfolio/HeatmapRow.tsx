import type { Model, Rollup } from '@cnmm/backstage-plugin-maturity-common';
import { memo } from 'react';
import { entitiesOf, groupFilter, insideGroup } from './drill';
import { type LevelColumn } from './columns';
import { type PortfolioView } from './PortfolioView';
import { CountCell } from './CountCell';
import { GroupCell } from './GroupCell';
import { rowItems, titleItem } from './heatmapItems';
import { LevelCell } from './LevelCell';
import { useHeatmapLook } from './useHeatmapLook';

/** Props of {@link HeatmapRow}. */
export interface HeatmapRowProps {
  model: Model;
  columns: LevelColumn[];
  /** The columns as CSS. */
  template: string;
  view: PortfolioView;
  hrefOf: (view: PortfolioView) => string;
  rollup: Rollup;
  /** The group as it is, where the other one is what would be. */
  before?: Rollup;
  /** Its number among all rows, from 0. */
  index: number;
  /** Where it is drawn, in pixels. */
  top: number;
  /** The link that Tab leads to; only of the row that has it. */
  activeItem?: string;
}

/** One group, with its levels; drawn again only where it changes. */
export const HeatmapRow = memo(Row);

function Row(props: HeatmapRowProps) {
  const { model, columns, template, view, hrefOf, rollup, index, top } = props;
  const look = useHeatmapLook(model);
  const filter = groupFilter(view.groupBy, rollup.group);
  // The backend lists entities by the levels that they have.
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
        transform: `translateY(${top}px)`,
      }}
      role="row"
      // The first one is that of the headers.
      aria-rowindex={index + 2}
      data-row={index}
    >
      <GroupCell
        look={look}
        group={rollup.group}
        href={hrefOf(insideGroup(view, rollup.group))}
        activeItem={activeItem}
      />
      <CountCell
        look={look}
        rollup={rollup}
        href={hrefOf(entitiesOf(view, { filter }))}
        staleHref={hrefOf(entitiesOf(view, { filter, cell: { stale: true } }))}
        activeItem={activeItem}
      />
      {columns.map(column => (
        <LevelCell
          key={column.id}
          look={look}
          column={column}
          rollup={rollup}
          before={props.before}
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
