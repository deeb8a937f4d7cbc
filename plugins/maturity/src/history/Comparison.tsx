import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useReportsAt } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { LevelTable } from '../ui/LevelTable';
import { ViewMessage } from '../ui/ViewMessage';
import { ComparedAnswers } from './ComparedAnswers';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
    },
  }),
  { name: 'MaturityComparison' },
);

/** Props of {@link Comparison}. */
export interface ComparisonProps {
  entityRef: string;
  model: Model;
  /** The chosen ones, in the order of time. */
  revisions: number[];
  /** Whether there are two to choose. */
  comparable: boolean;
}

/** What changed between two assessments, and the levels side by side. */
export function Comparison(props: ComparisonProps) {
  const { entityRef, model, revisions, comparable } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const two = revisions.length === 2;
  const state = useReportsAt(entityRef, model, two ? revisions : []);
  if (!comparable) {
    return <Typography>{t('history.empty')}</Typography>;
  }
  if (!two) {
    return <Typography role="status">{t('history.chooseTwo')}</Typography>;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  const [before, after] = state.reports;
  const nameOf = (revision: number) =>
    t('history.revision', { revision: String(revision) });
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <Typography variant="h5" component="h2" id={headingId}>
        {t('history.compared', {
          before: String(before.assessment.revision),
          after: String(after.assessment.revision),
        })}
      </Typography>
      <ComparedAnswers
        model={model}
        before={before.assessment}
        after={after.assessment}
      />
      <LevelTable
        model={model}
        preview={{ before: before.report, after: after.report }}
        titles={{
          table: t('history.levels'),
          before: nameOf(before.assessment.revision),
          after: nameOf(after.assessment.revision),
        }}
      />
      <Typography variant="body2" color="textSecondary">
        {t('history.levelsHint')}
      </Typography>
    </Paper>
  );
}
