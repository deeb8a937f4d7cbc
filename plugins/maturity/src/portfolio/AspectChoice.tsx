import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Aspect, Model } from '@cnmm/backstage-plugin-maturity-common';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';

/** Props of {@link AspectChoice}. */
export interface AspectChoiceProps {
  model: Model;
  chosen: Aspect;
  onChoose: (aspectId: string) => void;
}

/** Chooses one of the aspects of a model. */
export function AspectChoice({ model, chosen, onChoose }: AspectChoiceProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('trend.aspect')}
      value={chosen.id}
      onChange={event => onChoose(event.target.value)}
      SelectProps={{ native: true }}
    >
      {model.aspects.map(aspect => (
        <option key={aspect.id} value={aspect.id}>
          {aspect.title}
        </option>
      ))}
    </TextField>
  );
}
