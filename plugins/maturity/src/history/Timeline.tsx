import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { AssessmentSummary } from '@cnmm/backstage-plugin-maturity-common';
import Checkbox from '@material-ui/core/Checkbox';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import type { NextPage } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { SmallHeading } from '../ui/Panel';
import { Time } from '../ui/Time';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
    entry: {
      position: 'relative',
      padding: theme.spacing(0, 0, 2.5, 3),
      // The line of the timeline, with a dot per entry.
      borderLeft: `2px solid ${theme.palette.divider}`,
      marginLeft: 6,
      '&::before': {
        content: '""',
        position: 'absolute',
        left: -7,
        top: 5,
        width: 8,
        height: 8,
        borderRadius: '50%',
        border: `2px solid ${theme.palette.primary.main}`,
        background: theme.palette.background.paper,
      },
      '&:last-child': { borderLeftColor: 'transparent', paddingBottom: 0 },
    },
    chosen: { '&::before': { background: theme.palette.primary.main } },
    entryHead: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    compare: {
      display: 'inline-flex',
      alignItems: 'center',
      cursor: 'pointer',
      ...theme.typography.body2,
    },
    checkbox: { padding: theme.spacing(0, 0.5) },
    note: { whiteSpace: 'pre-line', marginTop: theme.spacing(0.5) },
  }),
  { name: 'MaturityTimeline' },
);

export interface TimelineProps {
  /** Newest first. */
  assessments: AssessmentSummary[];
  total: number;
  next?: NextPage;
  /** The revisions being compared. */
  compared: number[];
  onToggle: (revision: number) => void;
}

/** The assessments of an entity, with checkboxes to compare two of them. */
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

interface TimelineEntryProps {
  assessment: AssessmentSummary;
  compared: boolean;
  /** Left out if there is no other assessment to compare it with. */
  onToggle?: (revision: number) => void;
}

function TimelineEntry(props: TimelineEntryProps) {
  const { assessment, compared, onToggle } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { revision, submittedAt, submittedBy, note } = assessment;
  const name = { revision: String(revision) };
  return (
    <li className={`${classes.entry} ${compared ? classes.chosen : ''}`}>
      <div className={classes.entryHead}>
        <SmallHeading>{t('history.revision', name)}</SmallHeading>
        {onToggle && (
          <label className={classes.compare}>
            <Checkbox
              className={classes.checkbox}
              color="primary"
              size="small"
              checked={compared}
              onChange={() => onToggle(revision)}
              inputProps={{ 'aria-label': t('history.compareOf', name) }}
            />
            {t('history.compare')}
          </label>
        )}
      </div>
      <Typography variant="body2">
        {t('tab.by', {
          time: <Time value={submittedAt} />,
          user: <EntityRefLink entityRef={submittedBy} hideIcon />,
        })}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('history.answered', { count: assessment.answered })}
        {' · '}
        {t('history.changed', { count: assessment.changed })}
      </Typography>
      {note && (
        <Typography variant="body2" className={classes.note}>
          {note}
        </Typography>
      )}
    </li>
  );
}
