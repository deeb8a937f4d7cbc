import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  repeatAnswer,
  type Answer,
  type AnswerWithProvenance,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { NeedsConfirmation } from '../ui/Answer';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityLastAnswer' },
);

/** Props of {@link LastAnswer}. */
export interface LastAnswerProps {
  model: Model;
  area: PracticeArea;
  submitted: AnswerWithProvenance;
  onKeep: (answer: Answer) => void;
}

/** What was answered last time, and the way to say it again. */
export function LastAnswer(props: LastAnswerProps) {
  const { model, area, submitted, onKeep } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const answerName = useAnswerName(model);
  const kept = repeatAnswer(model, area.id, submitted.answer);
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t('question.lastAnswer', {
          answer: answerName(submitted.answer),
          time: <Time value={submitted.provenance.submittedAt} />,
        })}
      </Typography>
      {kept ? (
        <Button
          size="small"
          variant="outlined"
          aria-label={t('question.keepOf', { area: area.title })}
          onClick={() => onKeep(kept)}
        >
          {t('question.keep')}
        </Button>
      ) : (
        <Typography variant="body2">{t('confirm.levelGone')}</Typography>
      )}
      {kept && submitted.provenance.toConfirm && <NeedsConfirmation />}
    </div>
  );
}
