import { useApi } from '@backstage/core-plugin-api';
import type { ModelSummary } from '@cnmm/backstage-plugin-maturity-common';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { maturityApiRef } from '../api';
import { modelsQuery } from '../api/queries';
import { MODEL_PARAM } from '../api/useModelLink';

/** Parameters of the URL that only have a meaning within one model. */
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

/** The models to choose from, and the chosen one. */
export interface ModelChoice {
  models: ModelSummary[];
  chosen: ModelSummary;
  choose: (modelId: string) => void;
}

/** The choice of a model, kept in the URL; null where there is none. */
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
