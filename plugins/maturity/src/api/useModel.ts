import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { maturityApiRef } from '.';
import { modelQuery } from './queries';
import { MODEL_PARAM } from './links';

/** The model named in the URL, or the default model. */
export function useModel() {
  const [params] = useSearchParams();
  return useQuery(
    modelQuery(useApi(maturityApiRef), params.get(MODEL_PARAM) || null),
  );
}
