import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type LevelReport,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useLevelReport } from '../api/useLevelReport';
import { maturityTranslationRef } from '../translations';
import { ViewMessage } from '../ui/ViewMessage';
import { LevelBar, useLevelName } from '../ui/Level';

import { Time } from '../ui/Time';

/** An aspect per line, of the built-in model. */
const LINES = 5;

const useStyles = makeStyles(
  theme => ({
    aspects: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, auto)',
      gap: theme.spacing(1, 2),
      alignItems: 'center',
      margin: 0,
    },
    line: { display: 'contents' },
    level: { margin: 0 },
    since: { marginTop: theme.spacing(2) },
  }),
  { name: 'MaturityCardLevels' },
);

/** The levels of an entity as small bars. */
export function CardLevels({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const state = useLevelReport(entityRef);
  const levelName = useLevelName(
    'model' in state ? state.model : { levels: [] },
  );
  if (state.status !== 'ready' && state.status !== 'empty') {
    return <ViewMessage state={state} within={{ card: { lines: LINES } }} />;
  }
  const { model, report } = state;
  if (!hasLevels(report)) {
    return <Typography>{t('card.empty')}</Typography>;
  }
  return (
    <>
      <dl className={classes.aspects}>
        {report.aspects.map(({ aspectId, level, progress }) => (
          <div key={aspectId} className={classes.line}>
            <Typography variant="body2" component="dt">
              {model.aspects.find(({ id }) => id === aspectId)?.title}
            </Typography>
            <dd className={classes.level}>
              <LevelBar progress={progress} last={lastLevelOfModel(model)} />
            </dd>
            <Typography
              variant="body2"
              component="dd"
              className={classes.level}
            >
              {levelName(level)}
            </Typography>
          </div>
        ))}
      </dl>
      {report.assessment ? (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.since}
        >
          {t('tab.assessed')}: <Time value={report.assessment.submittedAt} />
        </Typography>
      ) : (
        <Typography
          variant="body2"
          color="textSecondary"
          className={classes.since}
        >
          {t('card.inherited')}
        </Typography>
      )}
    </>
  );
}

function hasLevels(report: LevelReport): boolean {
  return report.aspects.some(({ level }) => level !== null);
}
