import { useApi } from '@backstage/core-plugin-api';
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
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { maturityApiRef } from '../api';
import { unavailable, type Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { ViewMessage } from '../ui/ViewMessage';
import type { DraftTarget } from './draft/saveDraftAnswer';
import { useReplaceDraftArea, useSaveAnswer } from './draft/useDraftActions';

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
  areaId: string;
  target: DraftTarget;
  mine: DraftAnswer;
}

/**
 * Shows both answers when two people answered the same area, and lets the
 * second one choose.
 */
export function ConflictPanel(props: ConflictPanelProps) {
  const { model, areaId, target, mine } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const state = useConflict(target, areaId, mine);
  return (
    <div role="group" aria-labelledby={headingId}>
      <Typography
        variant="subtitle1"
        component="h4"
        id={headingId}
        role="alert"
      >
        {t('conflict.title')}
      </Typography>
      {state.status === 'ready' ? (
        <div className={classes.choices}>
          <AnswerChoice
            model={model}
            answer={state.theirs.answer}
            action={t('conflict.takeTheirs')}
            onTake={state.takeTheirs}
            title={
              state.theirs.updatedAt && state.theirs.updatedBy
                ? t('conflict.theirs', {
                    time: <Time value={state.theirs.updatedAt} />,
                    user: (
                      <EntityRefLink
                        entityRef={state.theirs.updatedBy}
                        hideIcon
                      />
                    ),
                  })
                : t('conflict.theirsCleared')
            }
          />
          <AnswerChoice
            model={model}
            answer={mine}
            action={t('conflict.takeMine')}
            onTake={state.takeMine}
            title={t('conflict.mine')}
          />
        </div>
      ) : (
        <ViewMessage state={state} />
      )}
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

/** The state of a conflict, with the two ways to resolve it. */
type ConflictState =
  | Unavailable
  | {
      status: 'ready';
      theirs: DraftArea;
      takeTheirs: () => void;
      takeMine: () => void;
    };

/** Reads the answer that someone else saved while `mine` was pending. */
function useConflict(
  target: DraftTarget,
  areaId: string,
  mine: DraftAnswer,
): ConflictState {
  const api = useApi(maturityApiRef);
  const take = useReplaceDraftArea(target);
  const save = useSaveAnswer(target);
  const query = useQuery({
    queryKey: ['conflict', target.entityRef, target.modelId, areaId],
    queryFn: async ({ signal }) => {
      const draft = await api.getDraft(target.entityRef, {
        model: target.modelId,
        signal,
      });
      return draft.areas.find(area => area.areaId === areaId) ?? null;
    },
    // An earlier conflict has nothing to do with this one.
    gcTime: 0,
  });
  const theirs = query.data;
  if (!theirs) {
    return unavailable(query);
  }
  return {
    status: 'ready',
    theirs,
    takeTheirs: () => take(theirs),
    takeMine: () => {
      // Take their version first, as mine now replaces it knowingly.
      take(theirs);
      save(areaId, mine);
    },
  };
}
