import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import ChevronLeftIcon from '@material-ui/icons/ChevronLeft';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translations';
import { useHeatmapStyles } from './heatmapStyles';
import type { LevelColumn } from './levelColumns';

const useStyles = makeStyles(
  theme => ({
    button: {
      font: 'inherit',
      textAlign: 'left',
      justifyContent: 'flex-start',
      alignItems: 'flex-end',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.5),
      margin: theme.spacing(-0.5),
      borderRadius: theme.shape.borderRadius,
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    count: { justifyContent: 'flex-end' },
  }),
  { name: 'MaturityHeatmapHeader' },
);

export interface HeatmapHeaderProps {
  groupBy: GroupBy;
  columns: LevelColumn[];
  /** The columns as CSS. */
  template: string;
  expanded: string[];
  /** Shows or hides the areas of an aspect. */
  onToggle: (aspectId: string) => void;
}

/** The column headers; clicking an aspect shows or hides its areas. */
export function HeatmapHeader(props: HeatmapHeaderProps) {
  const { groupBy, columns, template, expanded, onToggle } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const grid = useHeatmapStyles();
  return (
    <div className={grid.headerGroup} role="rowgroup">
      <div
        className={grid.header}
        style={{ gridTemplateColumns: template }}
        role="row"
        aria-rowindex={1}
      >
        <div className={`${grid.group} ${grid.headerCell}`} role="columnheader">
          {t(`grouping.${groupBy}`)}
        </div>
        <div
          className={`${grid.headerCell} ${classes.count}`}
          role="columnheader"
        >
          {t('heatmap.entities')}
        </div>
        {columns.map(({ id, title, kind }) =>
          kind === 'area' ? (
            <div
              key={id}
              className={`${grid.headerCell} ${grid.area}`}
              role="columnheader"
            >
              {title}
            </div>
          ) : (
            <div key={id} className={grid.headerCell} role="columnheader">
              <ButtonBase
                className={classes.button}
                aria-expanded={expanded.includes(id)}
                title={t(
                  expanded.includes(id)
                    ? 'heatmap.hideAreas'
                    : 'heatmap.showAreas',
                )}
                onClick={() => onToggle(id)}
              >
                {title}
                {expanded.includes(id) ? (
                  <ChevronLeftIcon fontSize="small" />
                ) : (
                  <ChevronRightIcon fontSize="small" />
                )}
              </ButtonBase>
            </div>
          ),
        )}
      </div>
    </div>
  );
}
