import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  LevelDistribution,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { keepsColours, useLevelShade } from './colours';
import { segmentsOf, useDistributionWords } from './useDistributionWords';

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
      printColorAdjust: 'exact',
      WebkitPrintColorAdjust: 'exact',
    },
    segment: {
      minWidth: 3,
      '& + &': { borderLeft: `1px solid ${theme.palette.text.secondary}` },
    },
  }),
  { name: 'MaturityDistributionBar' },
);

export interface DistributionBarProps {
  model: Model;
  distribution: LevelDistribution;
}

/**
 * The number of entities per level: a bar, and the same in words for screen
 * readers.
 */
export function DistributionBar(props: DistributionBarProps) {
  const { model, distribution } = props;
  const classes = useStyles();
  const shadeOf = useLevelShade(model);
  const words = useDistributionWords(model).segments(distribution);
  return (
    <div className={classes.bar} role="img" aria-label={words} title={words}>
      {segmentsOf(distribution).map(({ level, entities }) => (
        <span
          key={level}
          className={classes.segment}
          {...keepsColours}
          style={{ flexGrow: entities, background: shadeOf(level).background }}
        />
      ))}
    </div>
  );
}

export interface DistributionSummaryProps {
  model: Model;
  /** Undefined for a group that has no levels. */
  distribution?: LevelDistribution;
}

/** The median of a group above its bar, which names all levels on hover. */
export function MedianWithBar(props: DistributionSummaryProps) {
  const { model, distribution } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useDistributionWords(model);
  if (!distribution || distribution.median === null) {
    return <Typography variant="body2">{t('level.none')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2" noWrap>
        {words.median(distribution)}
      </Typography>
      <DistributionBar model={model} distribution={distribution} />
    </>
  );
}

/** The median and the lowest level of a group, above the bar. */
export function DistributionSummary(props: DistributionSummaryProps) {
  const { model, distribution } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useDistributionWords(model);
  if (!distribution || distribution.median === null) {
    return <Typography variant="body2">{t('level.none')}</Typography>;
  }
  return (
    <>
      <Typography variant="body2">
        {words.labelledMedian(distribution)}
      </Typography>
      <Typography variant="body2">{words.labelledMin(distribution)}</Typography>
      <DistributionBar model={model} distribution={distribution} />
    </>
  );
}
