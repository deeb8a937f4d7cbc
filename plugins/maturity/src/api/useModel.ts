import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { maturityApiRef } from '.';
import { modelQuery } from './queries';
import { MODEL_PARAM } from './links';

/** The model that the URL names, or the default one. */
export function useModel() {
  const [params] = useSearchParams();
  return useQuery(
    modelQuery(useApi(maturityApiRef), params.get(MODEL_PARAM) || null),
  );
}
