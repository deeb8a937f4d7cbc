import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  compareAnswers,
  findArea,
  type Assessment,
  type Model,
  type SubmittedAnswer,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { useChangeName } from '../ui/Answer';
import { Time } from '../ui/Time';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
    },
  }),
  { name: 'MaturityComparedAnswers' },
);

/** Props of {@link ComparedAnswers}. */
export interface ComparedAnswersProps {
  model: Model;
  before: Assessment;
  after: Assessment;
}

/** The answers that differ between two assessments, and who gave them. */
export function ComparedAnswers(props: ComparedAnswersProps) {
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
        <ul className={classes.list}>
          {changes.map(change => (
            <li key={change.areaId}>
              <Typography variant="body2">
                <strong>
                  {findArea(model, change.areaId)?.title ?? change.areaId}
                </strong>
                {': '}
                {changeName(change)}
              </Typography>
              <Given answer={after.answers[change.areaId]} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Who gave an answer, when, and their note; nothing where it was cleared. */
function Given({ answer: given }: { answer?: SubmittedAnswer }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!given) {
    return null;
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {t('details.answeredBy', {
        time: <Time value={given.submittedAt} />,
        user: <EntityRefLink entityRef={given.submittedBy} hideIcon />,
      })}
      {given.answer.note && ` · ${given.answer.note}`}
    </Typography>
  );
}
