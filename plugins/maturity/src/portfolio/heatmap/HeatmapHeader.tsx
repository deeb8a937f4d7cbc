import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translations';
import { ariaSort, SortLabel } from '../../ui/SortLabel';
import type { PortfolioView } from '../view/PortfolioView';
import { useHeatmapStyles } from './heatmapStyles';
import type { HeatmapLayout } from './heatmapLayout';
import { HEADER_ROW } from './useGridNavigation';

const useStyles = makeStyles(
  theme => ({
    count: { justifyContent: 'flex-end' },
    toggle: {
      padding: 0,
      color: 'inherit',
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'MaturityHeatmapHeader' },
);

/** The name of the first button, for {@link useGridNavigation}. */
const TITLE_ITEM = 'title/sort';

export interface HeatmapHeaderProps {
  view: PortfolioView;
  layout: HeatmapLayout;
  onSort: (sort: PortfolioView['sort']) => void;
  /** Shows or hides the areas of an aspect. */
  onToggle: (aspectId: string) => void;
  /** The button that can be reached by Tab, if it is one of these. */
  activeItem?: string;
}

/** The column headers: each sorts, and an aspect shows or hides its areas. */
export function HeatmapHeader(props: HeatmapHeaderProps) {
  const { view, layout, onSort, onToggle } = props;
  const { columns, template, compact, titleSpan, headerHeight } = layout;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const grid = useHeatmapStyles();
  const { sort } = view;
  const sorting = { sort, onSort };
  const [activeColumn] = props.activeItem?.split('/') ?? [];
  // The column that was active may be hidden by now.
  const isShown =
    activeColumn === 'count' || columns.some(({ id }) => id === activeColumn);
  const activeItem =
    props.activeItem === undefined || isShown ? props.activeItem : TITLE_ITEM;
  const item = (name: string) => ({
    'data-item': name,
    tabIndex: name === activeItem ? 0 : -1,
  });
  return (
    <div className={grid.headerGroup} role="rowgroup">
      <div
        className={grid.header}
        style={{ gridTemplateColumns: template, height: headerHeight }}
        role="row"
        aria-rowindex={1}
        data-row={HEADER_ROW}
      >
        <div
          className={`${grid.group} ${grid.headerCell}`}
          style={{ gridColumn: `span ${titleSpan}` }}
          role="columnheader"
          aria-sort={ariaSort(sort, 'title')}
        >
          <SortLabel
            title={t(`grouping.${view.groupBy}`)}
            by="title"
            sorting={sorting}
            buttonProps={item(TITLE_ITEM)}
          />
        </div>
        <div
          className={`${grid.headerCell} ${classes.count}`}
          role="columnheader"
          aria-sort={ariaSort(sort, 'entities')}
        >
          <SortLabel
            title={t('heatmap.entities')}
            by="entities"
            highestFirst
            right
            sorting={sorting}
            buttonProps={item('count/sort')}
          />
        </div>
        {columns.map(({ id, title, kind, folded }) => {
          const isExpanded = view.expanded.includes(id);
          const toggleTitle = t(
            isExpanded ? 'heatmap.hideAreas' : 'heatmap.showAreas',
            { aspect: title },
          );
          return (
            <div
              key={id}
              className={[
                grid.headerCell,
                kind === 'area' ? grid.area : '',
                compact ? grid.compactHeader : '',
                folded ? grid.foldedHeader : '',
              ].join(' ')}
              role="columnheader"
              aria-sort={ariaSort(sort, `level.${id}`)}
            >
              <span className={grid.title} lang={t('locale')}>
                <SortLabel
                  title={title}
                  by={`level.${id}`}
                  sorting={sorting}
                  buttonProps={item(`${id}/sort`)}
                />
              </span>
              {kind === 'aspect' && (
                <IconButton
                  className={classes.toggle}
                  size="small"
                  aria-expanded={isExpanded}
                  aria-label={toggleTitle}
                  title={toggleTitle}
                  onClick={() => onToggle(id)}
                  {...item(`${id}/areas`)}
                >
                  {isExpanded ? (
                    <ChevronLeftIcon fontSize="small" />
                  ) : (
                    <ChevronRightIcon fontSize="small" />
                  )}
                </IconButton>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
