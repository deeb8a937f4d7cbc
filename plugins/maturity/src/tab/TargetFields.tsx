import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  MAX_NOTE_LENGTH,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';

/** A target as it is being typed. */
export interface TypedTarget {
  level: number;
  /** YYYY-MM-DD, or empty. */
  date: string;
  reason: string;
}

/** Props of {@link TargetFields}. */
export interface TargetFieldsProps {
  model: Model;
  given: TypedTarget;
  onChange: (given: TypedTarget) => void;
}

/** The fields of a target: its level, by when, and why. */
export function TargetFields({ model, given, onChange }: TargetFieldsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const levelName = useLevelName(model);
  return (
    <>
      <TextField
        id={`${id}-level`}
        select
        label={t('target.level')}
        value={given.level}
        onChange={({ target }) =>
          onChange({ ...given, level: Number(target.value) })
        }
        SelectProps={{ native: true }}
        variant="outlined"
        fullWidth
      >
        {model.levels
          .filter(({ level }) => level > 0)
          .map(({ level }) => (
            <option key={level} value={level}>
              {levelName(level)}
            </option>
          ))}
      </TextField>
      <TextField
        id={`${id}-date`}
        type="date"
        label={t('target.date')}
        value={given.date}
        onChange={({ target }) => onChange({ ...given, date: target.value })}
        InputLabelProps={{ shrink: true }}
        variant="outlined"
        fullWidth
      />
      <TextField
        id={`${id}-reason`}
        label={t('target.reason')}
        helperText={t('target.reasonHint')}
        value={given.reason}
        onChange={({ target }) => onChange({ ...given, reason: target.value })}
        inputProps={{ maxLength: MAX_NOTE_LENGTH }}
        variant="outlined"
        multiline
        fullWidth
      />
    </>
  );
}
