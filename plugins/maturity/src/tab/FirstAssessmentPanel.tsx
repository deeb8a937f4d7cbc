import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import {
  type EntityReport,
  isAnswered,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { AssessButton } from './AssessButton';
import { ReadinessList } from './ReadinessList';

/** About fifteen minutes for the 22 questions of the built-in model. */
const SECONDS_PER_QUESTION = 40;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      padding: theme.spacing(3),
    },
  }),
  { name: 'MaturityFirstAssessmentPanel' },
);

export interface FirstAssessmentPanelProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
}

/** What to expect from the first assessment, and the button that starts it. */
export function FirstAssessmentPanel({
  entity,
  model,
  report,
}: FirstAssessmentPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const inherited = report.areas.filter(({ answer }) => isAnswered(answer));
  const sources = new Set(
    inherited.flatMap(({ provenance }) => provenance?.entityRef ?? []),
  );
  const size = {
    total: String(report.areas.length),
    minutes: String(
      Math.ceil((report.areas.length * SECONDS_PER_QUESTION) / 60),
    ),
  };
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h5" component="h2">
        {t('tab.emptyTitle')}
      </Typography>
      <Typography>
        {inherited.length === 0 && t('tab.empty', size)}
        {inherited.length > 0 &&
          (sources.size === 0 ? (
            t('tab.emptyWithheld', { ...size, count: inherited.length })
          ) : (
            <>
              {t('tab.emptyInherited', { ...size, count: inherited.length })}{' '}
              <EntityRefLinks entityRefs={[...sources]} />.
            </>
          ))}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {model.title} {model.version}
      </Typography>
      <AssessButton entity={entity} owners={report.relations.owners}>
        {t('tab.start')}
      </AssessButton>
      {inherited.length === 0 && (
        <div>
          {model.aspects.map(aspect => (
            <ReadinessList key={aspect.id} aspect={aspect} />
          ))}
        </div>
      )}
    </Paper>
  );
}
