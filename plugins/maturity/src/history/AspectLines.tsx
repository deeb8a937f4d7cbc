import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  lastLevelOfModel,
  type AssessmentSummary,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense, useId } from 'react';
import { useReportsAt } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { ViewMessage } from '../ui/ViewMessage';
import { aspectLines } from './aspectLines';
import { LinesTable } from './LinesTable';

const LinePicture = lazy(() => import('./LinePicture'));

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    pictures: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 170px), 1fr))',
      gap: theme.spacing(2),
      marginTop: theme.spacing(1),
    },
    picture: { height: 128 },
  }),
  { name: 'MaturityAspectLines' },
);

/** Props of {@link AspectLines}. */
export interface AspectLinesProps {
  entityRef: string;
  model: Model;
  /** Newest first. */
  assessments: AssessmentSummary[];
}

/**
 * The aspects over time: a small picture for each, as lines on the same few
 * levels would hide each other in one.
 */
export function AspectLines(props: AspectLinesProps) {
  const { entityRef, model, assessments } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const revisions = assessments.map(({ revision }) => revision).reverse();
  const several = revisions.length > 1;
  const state = useReportsAt(entityRef, model, several ? revisions : []);
  if (!several) {
    return null;
  }
  if (state.status !== 'ready') {
    return <ViewMessage state={state} />;
  }
  const lines = aspectLines(model, state.reports, new Date());
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <Typography variant="h5" component="h2" id={headingId}>
        {t('history.lines')}
      </Typography>
      <div className={classes.pictures} aria-hidden="true">
        {lines.map(({ aspectId, title, points }) => (
          <div key={aspectId}>
            <Typography variant="subtitle2">{title}</Typography>
            <div className={classes.picture}>
              <Suspense fallback={null}>
                <LinePicture points={points} last={lastLevelOfModel(model)} />
              </Suspense>
            </div>
          </div>
        ))}
      </div>
      <VisuallyHidden component="div">
        <LinesTable model={model} reports={state.reports} />
      </VisuallyHidden>
    </Paper>
  );
}
