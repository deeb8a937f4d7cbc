import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  MAX_NOTE_LENGTH,
  type Answer,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/Check';
import { useEffect, useRef } from 'react';
import { maturityTranslationRef } from '../translations';
import { SavedTextField } from './SavedTextField';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MaturityOtherAnswers' },
);

export interface OtherAnswersProps {
  area: PracticeArea;
  chosen: Answer['state'] | null;
  canClear: boolean;
  choices: {
    notApplicable: () => void;
    unknown: () => void;
    clear: () => void;
  };
}

/** Buttons for the answers other than a level, and to clear the answer. */
export function OtherAnswers(props: OtherAnswersProps) {
  const { area, chosen, canClear, choices } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const escapes = [
    {
      state: 'not-applicable',
      title: t('answer.notApplicable'),
      choose: choices.notApplicable,
    },
    {
      state: 'unknown',
      title: t('answer.unknown'),
      choose: choices.unknown,
    },
  ];
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('question.escapes', { area: area.title })}
    >
      {escapes.map(({ state, title, choose }) => (
        <Button
          key={state}
          value={state}
          size="small"
          variant="outlined"
          color={state === chosen ? 'primary' : 'default'}
          aria-pressed={state === chosen}
          startIcon={state === chosen ? <CheckIcon /> : undefined}
          onClick={choose}
        >
          {title}
        </Button>
      ))}
      <Button size="small" disabled={!canClear} onClick={choices.clear}>
        {t('question.clear')}
      </Button>
    </div>
  );
}

export interface ReasonFieldProps {
  answer: Answer | null;
  /** Whether to focus the field. */
  focused?: boolean;
  /** Called with each keystroke. */
  onType: (answer: Answer) => void;
  /** Called when the field loses the focus. */
  onLeave: () => void;
}

/** The reason for "not applicable", which makes it an answer. */
export function ReasonField(props: ReasonFieldProps) {
  const { answer, focused, onType, onLeave } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const reason = answer?.state === 'not-applicable' ? answer.reason : '';
  return (
    <SavedTextField
      label={t('question.reason')}
      helperText={reason === '' ? t('question.reasonNeeded') : undefined}
      required
      inputRef={input}
      value={reason}
      inputProps={{ maxLength: MAX_NOTE_LENGTH }}
      error={reason === ''}
      onType={text =>
        onType({
          state: 'not-applicable',
          reason: text,
          ...(answer?.note && { note: answer.note }),
        })
      }
      onLeave={onLeave}
    />
  );
}
