import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  lastLevelOfModel,
  type LevelReport,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTabLink } from '../api/links';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { useLevelReport } from '../api/useLevelReport';
import { useIsKindAssessed } from '../assessedKinds';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useLevelName } from '../ui/Level';
import { Time } from '../ui/Time';
import { ViewMessage } from '../ui/ViewMessage';

/** The levels of the entity whose page it is on, for the overview. */
export function EntityMaturityCard() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entity } = useEntity();
  const isKindAssessed = useIsKindAssessed();
  const entityRef = stringifyEntityRef(entity);
  const tabLink = useTabLink(entityRef);
  return (
    <MaturityQueryProvider>
      <InfoCard
        title={t('card.title')}
        deepLink={{ title: t('card.open'), link: tabLink }}
        variant="gridItem"
      >
        {isKindAssessed(entity.kind) ? (
          <CardLevels entityRef={entityRef} />
        ) : (
          <Typography>
            {t('kind.notAssessed', { kind: entity.kind })}
          </Typography>
        )}
      </InfoCard>
    </MaturityQueryProvider>
  );
}

/** One line per aspect of the built-in model. */
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

function CardLevels({ entityRef }: { entityRef: string }) {
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
