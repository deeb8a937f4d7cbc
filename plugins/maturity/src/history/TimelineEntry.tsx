import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { AssessmentSummary } from '@cnmm/backstage-plugin-maturity-common';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { SmallHeading } from '../ui/Panel';
import { Time } from '../ui/Time';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      padding: theme.spacing(0, 0, 2.5, 3),
      // The line of the timeline, and its point.
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
    first: {
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
    box: { padding: theme.spacing(0, 0.5) },
    note: { whiteSpace: 'pre-line', marginTop: theme.spacing(0.5) },
  }),
  { name: 'MaturityTimelineEntry' },
);

/** Props of {@link TimelineEntry}. */
export interface TimelineEntryProps {
  assessment: AssessmentSummary;
  compared: boolean;
  /** Left out where there is nothing to compare it with. */
  onToggle?: (revision: number) => void;
}

/** One assessment: who submitted it, when, why, and how much it changed. */
export function TimelineEntry(props: TimelineEntryProps) {
  const { assessment, compared, onToggle } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { revision, submittedAt, submittedBy, note } = assessment;
  const name = { revision: String(revision) };
  return (
    <li className={`${classes.root} ${compared ? classes.chosen : ''}`}>
      <div className={classes.first}>
        <SmallHeading>{t('history.revision', name)}</SmallHeading>
        {onToggle && (
          <label className={classes.compare}>
            <Checkbox
              className={classes.box}
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
