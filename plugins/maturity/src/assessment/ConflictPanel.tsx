import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  DraftAnswer,
  DraftArea,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId, type ReactNode } from 'react';
import { maturityTranslationRef } from '../translations';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { answerNow } from './draft/edit';
import { useDraftEdits } from './draft/useDraftEdits';

const useStyles = makeStyles(
  theme => ({
    choices: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    },
  }),
  { name: 'MaturityConflictPanel' },
);

export interface ConflictPanelProps {
  model: Model;
  mine: DraftAnswer;
  /** The area as someone else has changed it. */
  theirs: DraftArea;
}

/**
 * Shows both answers when two people answered the same area, and lets the
 * second one choose.
 */
export function ConflictPanel({ model, mine, theirs }: ConflictPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const edits = useDraftEdits();
  const { areaId, updatedAt, updatedBy } = theirs;
  return (
    <div role="group" aria-labelledby={headingId}>
      <div role="alert">
        <Typography variant="subtitle1" component="h4" id={headingId}>
          {t('conflict.title')}
        </Typography>
      </div>
      <div className={classes.choices}>
        <AnswerChoice
          model={model}
          answer={answerNow(theirs)}
          action={t('conflict.takeTheirs')}
          onTake={() => edits.takeTheirs(areaId)}
          title={
            updatedAt && updatedBy
              ? t('conflict.theirs', {
                  time: <Time value={updatedAt} />,
                  user: <EntityRefLink entityRef={updatedBy} hideIcon />,
                })
              : t('conflict.theirsCleared')
          }
        />
        <AnswerChoice
          model={model}
          answer={mine}
          action={t('conflict.takeMine')}
          onTake={() => edits.takeMine(areaId)}
          title={t('conflict.mine')}
        />
      </div>
    </div>
  );
}

interface AnswerChoiceProps {
  model: Model;
  /** Who gave the answer. */
  title: ReactNode;
  answer: DraftAnswer;
  action: string;
  onTake: () => void;
}

/** One of the two answers, with a button to choose it. */
function AnswerChoice(props: AnswerChoiceProps) {
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
