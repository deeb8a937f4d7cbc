import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  AreaReport,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { maturityTranslationRef } from '../../translations';
import { Source } from '../AreaList';
import { Time } from '../Time';
import { AnswerText } from './AnswerText';
import { LevelComparison } from './LevelComparison';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MaturityAreaDetails' },
);

/** Props of {@link AreaDetails}. */
export interface AreaDetailsProps {
  model: Model;
  area: PracticeArea;
  report?: AreaReport;
}

/** The area that is looked at: where it stands, why, and what comes next. */
export function AreaDetails({ model, area, report }: AreaDetailsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const provenance = report?.provenance;
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <div>
        <Typography variant="h5" component="h2" id={headingId}>
          {area.title}
        </Typography>
        <Typography>{area.question}</Typography>
        <Typography variant="body2" color="textSecondary">
          {t('details.why', { why: area.why })}
        </Typography>
      </div>
      <LevelComparison
        model={model}
        area={area}
        answer={report?.answer ?? null}
      />
      <AnswerText answer={report?.answer ?? null} />
      {provenance && (
        <Typography variant="body2">
          {t('details.answeredBy', {
            time: <Time value={provenance.submittedAt} />,
            user: <EntityRefLink entityRef={provenance.submittedBy} hideIcon />,
          })}
          {' · '}
          {t(`freshness.${provenance.freshness}`)}
          {' · '}
          <Source provenance={provenance} />
        </Typography>
      )}
      {area.source && (
        <Typography variant="body2">
          <Link to={area.source}>{t('details.source')}</Link>
        </Typography>
      )}
    </Paper>
  );
}
