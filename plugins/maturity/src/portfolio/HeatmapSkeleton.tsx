import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { HEADER_HEIGHT, ROW_HEIGHT } from './heatmapLayout';

/** As many rows as fit on most screens. */
const ROWS = 8;

const useStyles = makeStyles(
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

/** The place of a heatmap that is being read. */
export function HeatmapSkeleton() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  return (
    <div
      className={classes.root}
      role="status"
      aria-label={t('failure.loading')}
    >
      <Skeleton height={HEADER_HEIGHT} />
      {Array.from({ length: ROWS }, (_, index) => (
        <Skeleton key={index} height={ROW_HEIGHT} />
      ))}
    </div>
  );
}
