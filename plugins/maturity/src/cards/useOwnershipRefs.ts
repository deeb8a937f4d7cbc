import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useQuery } from '@tanstack/react-query';

/** Whom the user owns things through: themselves, and their groups. */
export function useOwnershipRefs() {
  const identityApi = useApi(identityApiRef);
  return useQuery({
    queryKey: ['ownership'],
    queryFn: async () => {
      const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
      return ownershipEntityRefs.map(ref => ref.toLowerCase());
    },
  });
}
