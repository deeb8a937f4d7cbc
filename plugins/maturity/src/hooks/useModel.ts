import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { modelQuery } from '../api/queries';

/** The model that entities are assessed by. */
export function useModel() {
  return useQuery(modelQuery(useApi(maturityApiRef)));
}
