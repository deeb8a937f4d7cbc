import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  MAX_NOTE_LENGTH,
  type Answer,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translations';
import { SavedTextField } from './SavedTextField';

/** Props of {@link ReasonField}. */
export interface ReasonFieldProps {
  answer: Answer | null;
  onSave: (answer: Answer) => void;
}

/** Why an area does not apply: with a reason it is an answer. */
export function ReasonField({ answer, onSave }: ReasonFieldProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const reason = answer?.state === 'not-applicable' ? answer.reason : '';
  return (
    <SavedTextField
      label={t('question.reason')}
      helperText={reason === '' ? t('question.reasonNeeded') : undefined}
      required
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
