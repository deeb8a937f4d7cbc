import type {
  Answer,
  DraftArea,
  Model,
  PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { withLevel } from '../../draft/changedAnswer';
import type { DraftTarget } from '../../draft/saveAnswer';
import { useSaveAnswer } from '../../draft/useDraftActions';
import { useSaveState } from '../../draft/useSaveState';
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
}

/** Answers one area: each choice is saved at once. */
export function AnswerForm(props: AnswerFormProps) {
  const { model, area, draftArea, target } = props;
  const classes = useStyles();
  const saveAnswer = useSaveAnswer(target);
  const saveState = useSaveState(target, area.id);
  const { answer, submitted } = draftArea;
  // Not applicable is no answer before it has a reason: until then it is only
  // chosen here.
  const [givingReason, setGivingReason] = useState(false);
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
    <div className={classes.root} ref={form}>
      {submitted && draftArea.change !== 'set' && (
        <LastAnswer
          model={model}
          area={area}
          submitted={submitted}
          onKeep={() => save(submitted.answer)}
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
        <ReasonField answer={answer} onSave={save} />
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
