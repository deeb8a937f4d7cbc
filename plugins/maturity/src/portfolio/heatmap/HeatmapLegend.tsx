import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import AccessTimeIcon from '@material-ui/icons/AccessTime';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translations';
import {
  LevelBar,
  levelsAboveZero,
  LevelSwatch,
  useLevelName,
} from '../../ui/Level';
import { useHeatmapStyles } from './heatmapStyles';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0),
      padding: 0,
      listStyle: 'none',
      ...theme.typography.body2,
      // Otherwise the legend would fill the screen of a phone.
      [theme.breakpoints.down('xs')]: {
        display: 'grid',
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
        '& $shape': { display: 'none' },
      },
    },
    shape: {},
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
    mark: {
      width: 20,
      height: 20,
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 2,
    },
  }),
  { name: 'MaturityHeatmapLegend' },
);

export interface HeatmapLegendProps {
  model: Model;
}

/** Explains the shades and marks of the heatmap. */
export function HeatmapLegend({ model }: HeatmapLegendProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const cells = useHeatmapStyles();
  const levelName = useLevelName(model);
  const last = lastLevelOfModel(model);
  return (
    <ul className={classes.root} aria-label={t('heatmap.legend')}>
      {levelsAboveZero(model).map(level => (
        <li key={level} className={classes.item}>
          <LevelSwatch model={model} level={level} />
          {levelName(level)}
          <span className={classes.shape}>
            <LevelBar progress={level} last={last} />
          </span>
        </li>
      ))}
      <li className={classes.item}>
        <LevelSwatch model={model} level={null} />
        {t('level.none')}
      </li>
      <li className={classes.item}>
        <span className={`${classes.mark} ${cells.lowCoverage}`} />
        {t('heatmap.lowCoverage')}
      </li>
      <li className={classes.item}>
        <AccessTimeIcon fontSize="small" className={cells.stale} />
        {t('heatmap.muchStale')}
      </li>
    </ul>
  );
}
