import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type AssessmentSummary,
  lastLevelOfModel,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { lazy, Suspense, useId } from 'react';
import { type AssessmentReport, useReportsAt } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { exactTime } from '../ui/Time';
import { ViewMessage } from '../ui/ViewMessage';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import type { LevelPoint } from './LevelLineChart';

const LevelLineChart = lazy(() => import('./LevelLineChart'));

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    charts: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 170px), 1fr))',
      gap: theme.spacing(2),
      marginTop: theme.spacing(1),
    },
    chart: { height: 128 },
  }),
  { name: 'MaturityAspectsOverTime' },
);

export interface AspectsOverTimeProps {
  entityRef: string;
  model: Model;
  /** Newest first. */
  assessments: AssessmentSummary[];
}

/**
 * The level of each aspect over time. Each aspect has a chart of its own, as
 * lines on the same few levels would hide each other.
 */
export function AspectsOverTime(props: AspectsOverTimeProps) {
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
      <div className={classes.charts} aria-hidden="true">
        {lines.map(({ aspectId, title, points }) => (
          <div key={aspectId}>
            <Typography variant="subtitle2">{title}</Typography>
            <div className={classes.chart}>
              <Suspense fallback={null}>
                <LevelLineChart
                  points={points}
                  last={lastLevelOfModel(model)}
                />
              </Suspense>
            </div>
          </div>
        ))}
      </div>
      <VisuallyHidden component="div">
        <OverTimeTable model={model} reports={state.reports} />
      </VisuallyHidden>
    </Paper>
  );
}

interface OverTimeTableProps {
  model: Model;
  /** Oldest first. */
  reports: AssessmentReport[];
}

/** The same levels as a table, for screen readers. */
function OverTimeTable({ model, reports }: OverTimeTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return (
    <table>
      <caption>{t('history.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.date')}</th>
          {model.aspects.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map(({ assessment, report }) => (
          <tr key={assessment.revision}>
            <th scope="row">
              {exactTime(assessment.submittedAt, t('locale'))}
            </th>
            {report.aspects.map(({ aspectId, level }) => (
              <td key={aspectId}>{levelName(level)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AspectLine {
  aspectId: string;
  title: string;
  points: LevelPoint[];
}

/**
 * The levels of each aspect over time, up to now.
 *
 * @param reports - oldest first
 */
function aspectLines(
  model: Model,
  reports: AssessmentReport[],
  now: Date,
): AspectLine[] {
  return model.aspects.map(({ id, title }) => {
    const points = reports.map(({ assessment, report }) => ({
      at: Date.parse(assessment.submittedAt),
      level:
        report.aspects.find(({ aspectId }) => aspectId === id)?.level ?? null,
    }));
    const level = points.at(-1)?.level ?? null;
    return {
      aspectId: id,
      title,
      points: [...points, { at: now.getTime(), level }],
    };
  });
}
