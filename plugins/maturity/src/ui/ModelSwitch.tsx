import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { useApi } from '@backstage/core-plugin-api';
import type { ModelSummary } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { modelsQuery } from '../api/queries';
import { MODEL_PARAM } from '../api/links';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    root: {
      alignSelf: 'flex-start',
      maxWidth: '100%',
      // The theme's label has too little contrast on the page background.
      '& label': { color: theme.palette.text.primary },
    },
  }),
  { name: 'MaturityModelSwitch' },
);

export interface ModelSwitchProps {
  /** Shows it in a line of text, without a label and an outline. */
  inline?: boolean;
}

/** Selects the model of the page; hidden when there is only one. */
export function ModelSwitch({ inline = false }: ModelSwitchProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const id = useId();
  const choice = useModelChoice();
  if (!choice) {
    return null;
  }
  return (
    <>
      {inline && (
        <VisuallyHidden>
          <span id={`${id}-label`}>{t('model.choose')}</span>
        </VisuallyHidden>
      )}
      <TextField
        select
        id={id}
        className={classes.root}
        size="small"
        variant={inline ? 'standard' : 'outlined'}
        label={inline ? undefined : t('model.choose')}
        value={choice.chosen.id}
        onChange={event => choice.choose(event.target.value)}
        SelectProps={{
          SelectDisplayProps: { id: `${id}-value` },
          labelId: `${id}-label`,
        }}
      >
        {choice.models.map(model => (
          <MenuItem key={model.id} value={model.id}>
            {model.title}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

/** URL parameters that are only valid for one model. */
const ofOneModel = [
  'aspect',
  'area',
  'step',
  'compare',
  'level',
  'capability',
  'demand',
  'expand',
  'given',
];

/** The available models and the chosen one. */
export interface ModelChoice {
  models: ModelSummary[];
  chosen: ModelSummary;
  choose: (modelId: string) => void;
}

/** The chosen model, kept in the URL; null when there is only one model. */
export function useModelChoice(): ModelChoice | null {
  const [params, setParams] = useSearchParams();
  const { data: models = [] } = useQuery(modelsQuery(useApi(maturityApiRef)));
  if (models.length < 2) {
    return null;
  }
  const named = params.get(MODEL_PARAM);
  return {
    models,
    chosen: models.find(({ id }) => id === named) ?? models[0],
    choose: modelId =>
      setParams(current => {
        const next = new URLSearchParams(current);
        ofOneModel.forEach(key => next.delete(key));
        if (modelId === models[0].id) next.delete(MODEL_PARAM);
        else next.set(MODEL_PARAM, modelId);
        return next;
      }),
  };
}
