import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type Assessment,
  compareAnswers,
  findArea,
  type Model,
  type SubmittedAnswer,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { useReportsAt } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { AnsweredBy, useChangeName } from '../ui/Answer';
import { LevelTable } from '../ui/LevelTable';
import { ViewMessage } from '../ui/ViewMessage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      padding: theme.spacing(2),
    },
    changes: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
    },
  }),
  { name: 'MaturityComparison' },
);

export interface ComparisonProps {
  entityRef: string;
  model: Model;
  /** The revisions to compare, oldest first. */
  revisions: number[];
  /** Whether the entity has at least two assessments. */
  comparable: boolean;
}

/** The answers that changed between two assessments, and their levels. */
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

interface ComparedAnswersProps {
  model: Model;
  before: Assessment;
  after: Assessment;
}

function ComparedAnswers(props: ComparedAnswersProps) {
  const { model, before, after } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const changeName = useChangeName(model);
  const changes = compareAnswers(before, after);
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('history.answers')}
      </Typography>
      {changes.length === 0 && (
        <Typography>{t('history.noChanges')}</Typography>
      )}
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map(change => (
            <li key={change.areaId}>
              <Typography variant="body2">
                <strong>
                  {findArea(model, change.areaId)?.title ?? change.areaId}
                </strong>
                {': '}
                {changeName(change)}
              </Typography>
              <AnswerNote answer={after.answers[change.areaId]} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who gave an answer and when, with its note; nothing if it was cleared. */
function AnswerNote({ answer: submitted }: { answer?: SubmittedAnswer }) {
  if (!submitted) {
    return null;
  }
  return (
    <Typography variant="body2" color="textSecondary">
      <AnsweredBy given={submitted} />
      {submitted.answer.note && ` · ${submitted.answer.note}`}
    </Typography>
  );
}
