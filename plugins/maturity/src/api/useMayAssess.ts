import { usePermission } from '@backstage/plugin-permission-react';
import { maturityAssessmentWritePermission } from '@cnmm/backstage-plugin-maturity-common';

/**
 * Whether the user may assess an entity. True if the permission cannot be
 * determined, as the backend decides in any case.
 */
export function useMayAssess(entityRef: string): 'loading' | 'yes' | 'no' {
  const { loading, allowed, error } = usePermission({
    permission: maturityAssessmentWritePermission,
    resourceRef: entityRef,
  });
  if (loading) return 'loading';
  return allowed || error ? 'yes' : 'no';
}
