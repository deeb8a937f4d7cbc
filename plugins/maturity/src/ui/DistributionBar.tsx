import type {
  LevelDistribution,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useLevelShade, useLevelName } from './Level';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from '../translations';

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

/** The entities at one level, or not assessed if the level is null. */
export interface Segment {
  level: number | null;
  entities: number;
}

/** The levels that have entities, lowest first, then those not assessed. */
export function segmentsOf(distribution: LevelDistribution): Segment[] {
  const { counts, notAssessed } = distribution;
  return [
    ...Object.entries(counts)
      .map(([level, entities]) => ({ level: Number(level), entities }))
      .sort((one, other) => one.level - other.level),
    { level: null, entities: notAssessed },
  ].filter(({ entities }) => entities > 0);
}

/** Formats a segment, such as "3 at 2 · Operate". */
export function useSegmentWords(
  model: Pick<Model, 'levels'>,
): (segment: Segment) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return ({ level, entities }) =>
    level === null
      ? t('table.countNotAssessed', { entities: String(entities) })
      : t('table.at', { entities: String(entities), level: levelName(level) });
}
