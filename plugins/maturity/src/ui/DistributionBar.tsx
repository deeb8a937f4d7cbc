import type {
  LevelDistribution,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { segmentsOf } from './segments';
import { useLevelShade } from './useLevelShade';
import { useSegmentWords } from './useSegmentWords';

const useStyles = makeStyles(
  theme => ({
    bar: {
      display: 'flex',
      height: 12,
      minWidth: 96,
      marginTop: theme.spacing(0.5),
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 2,
      overflow: 'hidden',
      forcedColorAdjust: 'none',
    },
    segment: {
      minWidth: 3,
      '& + &': { borderLeft: `1px solid ${theme.palette.text.secondary}` },
    },
  }),
  { name: 'MaturityDistributionBar' },
);

/** Props of {@link DistributionBar}. */
export interface DistributionBarProps {
  model: Model;
  distribution: LevelDistribution;
}

/** How many entities are at which level: a bar to see, and words to hear. */
export function DistributionBar(props: DistributionBarProps) {
  const { model, distribution } = props;
  const classes = useStyles();
  const shadeOf = useLevelShade(model);
  const wordsOf = useSegmentWords(model);
  const segments = segmentsOf(distribution);
  const words = segments.map(wordsOf).join(', ');
  return (
    <div className={classes.bar} role="img" aria-label={words} title={words}>
      {segments.map(({ level, entities }) => (
        <span
          key={level}
          className={classes.segment}
          style={{ flexGrow: entities, background: shadeOf(level).background }}
        />
      ))}
    </div>
  );
}
