import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  DraftArea,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { AnswerSource, NeedsConfirmation } from '../ui/Answer';
import { useAnswerName } from '../ui/Level';
import { AnswerForm } from './AnswerForm';
import type { DraftTarget } from './draft/saveDraftAnswer';
import { useSaveAnswer } from './draft/useDraftActions';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'MaturityAreaQuestion' },
);

export interface AreaQuestionProps {
  model: Model;
  area: PracticeArea;
  draftArea: DraftArea;
  target: DraftTarget;
}

/**
 * The question of one area. An inherited answer comes first, and the question
 * only on demand. An answer given here can be removed again, to keep what is
 * inherited.
 */
export function AreaQuestion(props: AreaQuestionProps) {
  const { model, area, draftArea, target } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const answerName = useAnswerName(model);
  const [answering, setAnswering] = useState(false);
  const { inherited, submitted, change } = draftArea;
  const hasOwn =
    change === 'set' || (change === 'unchanged' && submitted !== null);
  const asking = hasOwn || answering || !inherited;
  const saveAnswer = useSaveAnswer(target);
  const keepInherited = () => {
    setAnswering(false);
    if (hasOwn) saveAnswer(area.id, null);
  };
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={headingId}
    >
      <div>
        <Typography variant="h6" component="h3" id={headingId}>
          {area.title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {area.why} {t('assess.askedOn', { kinds: area.askedOn.join(', ') })}{' '}
          {area.askedOnReason}
        </Typography>
      </div>
      {inherited && (
        <div className={classes.row}>
          <Typography>
            {t('question.inherited', {
              answer: answerName(inherited.answer),
              source: <AnswerSource provenance={inherited.provenance} />,
            })}
          </Typography>
          {inherited.provenance.toConfirm && <NeedsConfirmation />}
          <Button
            size="small"
            variant="outlined"
            aria-label={t(
              asking ? 'question.keepInheritedOf' : 'question.answerHereOf',
              { area: area.title },
            )}
            onClick={asking ? keepInherited : () => setAnswering(true)}
          >
            {t(asking ? 'question.keepInherited' : 'question.answerHere')}
          </Button>
        </div>
      )}
      {inherited?.answer.state === 'assessed' && (
        <Typography variant="body2" color="textSecondary">
          {textOfLevel(area, inherited.answer.level)}
        </Typography>
      )}
      {change === 'cleared' && submitted && (
        <Typography>{t('question.cleared')}</Typography>
      )}
      {asking && (
        <AnswerForm
          model={model}
          area={area}
          draftArea={draftArea}
          target={target}
          focused={answering}
        />
      )}
    </Paper>
  );
}

function textOfLevel(area: PracticeArea, level: number): string | undefined {
  return area.levels.find(each => each.level === level)?.text;
}
