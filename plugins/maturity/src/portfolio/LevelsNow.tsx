import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { LevelSwatch, useLevelName } from '../ui/Level';

import { shownLevels, type LevelCounts } from './levelCounts';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...theme.typography.body2,
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    item: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  }),
  { name: 'MaturityLevelsNow' },
);

/** Props of {@link LevelsNow}. */
export interface LevelsNowProps {
  model: Model;
  now: LevelCounts;
}

/** What the shades of a trend stand for, and how many there are now. */
export function LevelsNow({ model, now }: LevelsNowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const levels = [
    ...shownLevels(model).map(level => ({
      level,
      entities: now.counts[String(level)] ?? 0,
    })),
    { level: null, entities: now.notAssessed },
  ];
  return (
    <ul className={classes.root} aria-label={t('trend.levels')}>
      {levels.map(({ level, entities }) => (
        <li key={level} className={classes.item}>
          <LevelSwatch model={model} level={level} />
          {t('trend.now', { level: levelName(level), total: String(entities) })}
        </li>
      ))}
    </ul>
  );
}
