import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  MAX_NOTE_LENGTH,
  type Answer,
} from '@cnmm/backstage-plugin-maturity-common';
import { useEffect, useRef } from 'react';
import { maturityTranslationRef } from '../translations';
import { SavedTextField } from './SavedTextField';

/** Props of {@link ReasonField}. */
export interface ReasonFieldProps {
  answer: Answer | null;
  /** Whether the reason is what is to be typed now. */
  focused?: boolean;
  onSave: (answer: Answer) => void;
}

/** Why an area does not apply: with a reason it is an answer. */
export function ReasonField({ answer, focused, onSave }: ReasonFieldProps) {
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
      onSave={text => {
        if (text !== '') {
          onSave({
            state: 'not-applicable',
            reason: text,
            ...(answer?.note && { note: answer.note }),
          });
        }
      }}
    />
  );
}
