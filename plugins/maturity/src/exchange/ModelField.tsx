import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { maturityApiRef } from '../api';
import { modelsQuery } from '../api/queries';
import { maturityTranslationRef } from '../translations';

/** Props of {@link ModelField}. */
export interface ModelFieldProps {
  /** Id of the model, empty for all of them. */
  chosen: string;
  onChoose: (modelId: string) => void;
}

/** Chooses one of the models that are served, or all of them. */
export function ModelField({ chosen, onChoose }: ModelFieldProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { data: models = [] } = useQuery(modelsQuery(useApi(maturityApiRef)));
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('export.model')}
      value={chosen}
      onChange={event => onChoose(event.target.value)}
      SelectProps={{ native: true }}
      // The first option is shown although its value is empty.
      InputLabelProps={{ shrink: true }}
    >
      <option value="">{t('export.allModels')}</option>
      {models.map(model => (
        <option key={model.id} value={model.id}>
          {model.title} {model.version}
        </option>
      ))}
    </TextField>
  );
}
