import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { AssessmentSummary } from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import type { NextPage } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { TimelineEntry } from './TimelineEntry';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  }),
  { name: 'MaturityTimeline' },
);

/** Props of {@link Timeline}. */
export interface TimelineProps {
  /** Newest first. */
  assessments: AssessmentSummary[];
  total: number;
  next?: NextPage;
  /** The revisions that are compared. */
  compared: number[];
  onToggle: (revision: number) => void;
}

/** The assessments of an entity, newest first. */
export function Timeline(props: TimelineProps) {
  const { assessments, total, next, compared, onToggle } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <Typography variant="h5" component="h2" id={headingId}>
        {t('history.title')}
      </Typography>
      <ol className={classes.list} aria-labelledby={headingId}>
        {assessments.map(assessment => (
          <TimelineEntry
            key={assessment.revision}
            assessment={assessment}
            compared={compared.includes(assessment.revision)}
            onToggle={total > 1 ? onToggle : undefined}
          />
        ))}
      </ol>
      {next && (
        <MoreItems
          shown={t('history.shown', {
            shown: String(assessments.length),
            total: String(total),
          })}
          more={t('history.more')}
          next={next}
        />
      )}
    </Paper>
  );
}
