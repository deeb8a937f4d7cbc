import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type LevelDistribution,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../../translations';
import { useLevelName } from '../Level';

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
    notAssessed: {
      background: `repeating-linear-gradient(45deg, transparent 0 3px, ${theme.palette.text.secondary} 3px 4px)`,
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
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { primary } = useTheme().palette;
  const levelName = useLevelName(model);
  const last = lastLevelOfModel(model);
  const counts = Object.entries(distribution.counts)
    .map(([level, count]) => ({ level: Number(level), count }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.level - other.level);
  const words = [
    ...counts.map(({ level, count }) =>
      t('table.at', { entities: String(count), level: levelName(level) }),
    ),
    ...(distribution.notAssessed > 0
      ? [
          t('table.countNotAssessed', {
            entities: String(distribution.notAssessed),
          }),
        ]
      : []),
  ].join(', ');
  return (
    <div className={classes.bar} role="img" aria-label={words} title={words}>
      {counts.map(({ level, count }) => (
        <span
          key={level}
          className={classes.segment}
          style={{
            flexGrow: count,
            background: alpha(primary.main, level / last),
          }}
        />
      ))}
      {distribution.notAssessed > 0 && (
        <span
          className={`${classes.segment} ${classes.notAssessed}`}
          style={{ flexGrow: distribution.notAssessed }}
        />
      )}
    </div>
  );
}
