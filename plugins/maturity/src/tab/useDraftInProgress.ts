import { useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { draftQuery } from '../api/queries';
import { useModel } from '../api/useModel';

/**
 * Whether somebody has begun an assessment of an entity and not submitted it;
 * false as long as that is not known.
 *
 * @param options - `enabled` is false where nobody asks
 */
export function useDraftInProgress(
  entityRef: string,
  { enabled }: { enabled: boolean },
): boolean {
  const api = useApi(maturityApiRef);
  const model = useModel();
  const { data, isFetching } = useQuery({
    ...draftQuery(api, entityRef, model.data?.id ?? ''),
    enabled: enabled && model.data !== undefined,
    // What is known from before a submit or a discard is no longer so.
    refetchOnMount: 'always',
  });
  return (
    !isFetching &&
    data !== undefined &&
    data.areas.some(({ change }) => change !== 'unchanged')
  );
}
