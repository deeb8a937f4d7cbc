import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  repeatAnswer,
  type Answer,
  type AnswerWithProvenance,
  type DraftAnswer,
  type DraftArea,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useCallback, useEffect, useState } from 'react';
import { useCapture } from '../api/useCapture';
import { maturityTranslationRef } from '../translations';
import { NeedsConfirmation } from '../ui/Answer';
import { useAnswerName } from '../ui/Level';
import { Time } from '../ui/Time';
import { AnswerDetails } from './AnswerDetails';
import { OtherAnswers, ReasonField } from './AnswersWithoutLevel';
import { ConflictPanel } from './ConflictPanel';
import { withLevel } from './draft/changedAnswer';
import { useDraftEdits, useEdit } from './draft/useDraftEdits';
import { useAnswerKeys } from './KeyboardShortcuts';
import { LevelCards } from './LevelCards';
import { AnswerSaveStatus } from './SaveStatus';

const useAnswerFormStyles = makeStyles(
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

export interface AnswerFormProps {
  model: Model;
  area: PracticeArea;
  /** The area with what is not saved yet. */
  draftArea: DraftArea;
  /** Whether to move the focus into the question. */
  focused?: boolean;
}

/** Answers one area. Choices are saved immediately, texts as they are typed. */
export function AnswerForm(props: AnswerFormProps) {
  const { model, area, draftArea, focused = false } = props;
  const classes = useAnswerFormStyles();
  const edits = useDraftEdits();
  const edit = useEdit(area.id);
  const { answer, submitted } = draftArea;
  const [givingReason, setGivingReason] = useState(false);
  const save = (next: DraftAnswer) => {
    setGivingReason(false);
    edits.change(draftArea, next);
  };
  const type = (next: Answer) =>
    edits.change(draftArea, next, { typing: true });
  const leave = () => edits.flush(area.id);
  // Whoever chooses the level of the last answer keeps its practices and note,
  // as by the button.
  const lastAt = (level: number) =>
    draftArea.change === 'unchanged' &&
    submitted?.answer.state === 'assessed' &&
    submitted.answer.level === level
      ? repeatAnswer(model, area.id, submitted.answer)
      : null;
  const note = answer?.note && { note: answer.note };
  const choices = {
    level: (level: number) =>
      save(lastAt(level) ?? withLevel(area, answer, level)),
    notApplicable: () => {
      if (answer?.state !== 'not-applicable') {
        save({ state: 'not-applicable', reason: '', ...note });
      }
      setGivingReason(true);
    },
    unknown: () => save({ state: 'unknown', ...note }),
    clear: () => save(null),
  };
  const form = useAnswerKeys(area, choices);
  // The button that was pressed is gone, so keyboard users continue in the
  // question.
  const focus = useCallback(() => form.current?.focus(), [form]);
  useEffect(() => {
    if (focused) focus();
  }, [focused, focus]);

  if (edit?.state.status === 'conflict') {
    return (
      <ConflictPanel
        model={model}
        mine={edit.answer}
        theirs={edit.state.theirs}
      />
    );
  }
  const chosen = answer?.state ?? null;
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
      <OtherAnswers
        area={area}
        chosen={chosen}
        canClear={answer !== null || submitted !== null}
        choices={choices}
      />
      {chosen === 'not-applicable' && (
        <ReasonField
          answer={answer}
          focused={givingReason}
          onType={type}
          onLeave={leave}
        />
      )}
      {chosen === 'assessed' && answer?.state === 'assessed' && (
        <AnswerDetails
          model={model}
          area={area}
          answer={answer}
          onSave={save}
          onType={type}
          onLeave={leave}
        />
      )}
      <AnswerSaveStatus model={model} draftArea={draftArea} edit={edit} />
    </div>
  );
}

const useLastAnswerStyles = makeStyles(
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

interface LastAnswerProps {
  model: Model;
  area: PracticeArea;
  submitted: AnswerWithProvenance;
  onKeep: (answer: Answer) => void;
}

/** The last answer, and a button to keep it. */
function LastAnswer(props: LastAnswerProps) {
  const { model, area, submitted, onKeep } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useLastAnswerStyles();
  const answerName = useAnswerName(model);
  const capture = useCapture();
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
          onClick={() => {
            onKeep(kept);
            capture('keep', model.id, { answers: 1 });
          }}
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
