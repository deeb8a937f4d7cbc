import type {
  Answer,
  DraftArea,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useEffect, useState } from 'react';
import { withLevel } from './changedAnswer';
import type { DraftTarget } from './saveAnswer';
import { useSaveAnswer } from './useDraftActions';
import { useUnfinished } from './UnfinishedAnswers';
import { useSaveState } from './useSaveState';
import { AnswerDetails } from './AnswerDetails';
import { ConflictPanel } from './ConflictPanel';
import { EscapeButtons } from './EscapeButtons';
import { LastAnswer } from './LastAnswer';
import { LevelCards } from './LevelCards';
import { ReasonField } from './ReasonField';
import { SaveStatus } from './SaveStatus';
import { useAnswerKeys } from './useAnswerKeys';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      '&:focus': { outline: 'none' },
    },
  }),
  { name: 'MaturityAnswerForm' },
);

/** Props of {@link AnswerForm}. */
export interface AnswerFormProps {
  model: Model;
  area: PracticeArea;
  draftArea: DraftArea;
  target: DraftTarget;
  /** Whether whoever asked for the question is to be in it at once. */
  focused?: boolean;
}

/** Answers one area: each choice is saved at once. */
export function AnswerForm(props: AnswerFormProps) {
  const { model, area, draftArea, target, focused = false } = props;
  const classes = useStyles();
  const saveAnswer = useSaveAnswer(target);
  const saveState = useSaveState(target, area.id);
  const { answer, submitted } = draftArea;
  // Not applicable is no answer before it has a reason: until then it is only
  // chosen here.
  const [givingReason, setGivingReason] = useState(false);
  useUnfinished(givingReason);
  const save = (next: Answer | null) => {
    setGivingReason(false);
    saveAnswer(area.id, next);
  };
  const choices = {
    level: (level: number) => save(withLevel(area, answer, level)),
    notApplicable: () => setGivingReason(true),
    unknown: () =>
      save({ state: 'unknown', ...(answer?.note && { note: answer.note }) }),
    clear: () => save(null),
  };
  const form = useAnswerKeys(area, choices);
  // The button that led here, or kept the answer, is gone: whoever goes by
  // keyboard goes on in the question.
  const focus = useCallback(() => form.current?.focus(), [form]);
  useEffect(() => {
    if (focused) focus();
  }, [focused, focus]);

  if (saveState.status === 'conflict') {
    return (
      <ConflictPanel
        model={model}
        areaId={area.id}
        target={target}
        mine={saveState.mine}
      />
    );
  }
  const chosen = givingReason ? 'not-applicable' : answer?.state ?? null;
  return (
    <div className={classes.root} ref={form} tabIndex={-1}>
      {submitted && draftArea.change !== 'set' && (
        <LastAnswer
          model={model}
          area={area}
          submitted={submitted}
          onKeep={kept => {
            save(kept);
            focus();
          }}
        />
      )}
      <LevelCards
        model={model}
        area={area}
        chosen={chosen === 'assessed' ? answer : null}
        last={submitted?.answer ?? null}
        onChoose={choices.level}
      />
      <EscapeButtons
        area={area}
        chosen={chosen}
        canClear={answer !== null || submitted !== null}
        choices={choices}
      />
      {chosen === 'not-applicable' && (
        <ReasonField answer={answer} focused={givingReason} onSave={save} />
      )}
      {chosen === 'assessed' && answer?.state === 'assessed' && (
        <AnswerDetails
          model={model}
          area={area}
          answer={answer}
          onSave={save}
        />
      )}
      <SaveStatus
        state={saveState}
        savedAt={draftArea.updatedAt}
        onRetry={save}
      />
    </div>
  );
}
