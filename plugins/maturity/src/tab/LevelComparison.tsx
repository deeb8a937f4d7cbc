import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  findAreaLevel,
  lastLevelOf,
  nextLevelOf,
  type Answer,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';

import { SmallHeading } from '../ui/Panel';
import { PracticeList } from './PracticeList';
import { TechnologyList } from './TechnologyList';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(2),
    },
  }),
  { name: 'MaturityLevelComparison' },
);

/** Props of {@link LevelComparison}. */
export interface LevelComparisonProps {
  model: Model;
  area: PracticeArea;
  answer: Answer | null;
}

/** What being at this level looks like, what the next looks like, and the way. */
export function LevelComparison(props: LevelComparisonProps) {
  const { model, area, answer } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const last = lastLevelOf(area);
  if (answer?.state !== 'assessed') {
    const first = findAreaLevel(area, 1);
    return answer === null && first ? (
      <div>
        <SmallHeading>
          {t('details.firstLevel', { level: levelName(1) })}
        </SmallHeading>
        <Typography>{first.text}</Typography>
      </div>
    ) : null;
  }
  const next = nextLevelOf(area, answer);
  return (
    <>
      <div className={classes.columns}>
        <div>
          <SmallHeading>
            {t('details.atLevel', { level: levelName(answer.level) })}
          </SmallHeading>
          <LevelBar progress={answer.level} last={last} />
          <Typography>{findAreaLevel(area, answer.level)?.text}</Typography>
        </div>
        {next ? (
          <div>
            <SmallHeading>
              {t('details.nextLevel', { level: levelName(next.level.level) })}
            </SmallHeading>
            <LevelBar progress={next.level.level} last={last} />
            <Typography>{next.level.text}</Typography>
          </div>
        ) : (
          <Typography color="textSecondary">
            {t('details.lastLevel')}
          </Typography>
        )}
      </div>
      {next && next.practices.length > 0 && (
        <div>
          <SmallHeading>
            {t('details.practicesOf', { level: levelName(next.level.level) })}
          </SmallHeading>
          <PracticeList next={next} />
        </div>
      )}
      {next && <TechnologyList model={model} level={next.level} />}
    </>
  );
}
