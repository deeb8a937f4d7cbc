import type {
  DraftAnswer,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { useAnswerName } from '../ui/Level';

/** Props of {@link AnswerChoice}. */
export interface AnswerChoiceProps {
  model: Model;
  /** Whose answer it is. */
  title: ReactNode;
  answer: DraftAnswer;
  action: string;
  onTake: () => void;
}

/** One of two answers, to be taken. */
export function AnswerChoice(props: AnswerChoiceProps) {
  const { model, title, answer, action, onTake } = props;
  const answerName = useAnswerName(model);
  return (
    <div>
      <Typography variant="body2" component="div" color="textSecondary">
        {title}
      </Typography>
      <Typography>{answerName(answer)}</Typography>
      {answer?.state === 'not-applicable' && (
        <Typography variant="body2">{answer.reason}</Typography>
      )}
      {answer?.note && <Typography variant="body2">{answer.note}</Typography>}
      <Button size="small" variant="outlined" onClick={onTake}>
        {action}
      </Button>
    </div>
  );
}
