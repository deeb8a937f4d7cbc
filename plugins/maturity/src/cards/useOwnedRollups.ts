import { useOwnershipRefs } from './useOwnershipRefs';
import { useRollups, type RollupsState } from '../api/portfolioLists';
import { unavailable } from '../api/queryState';

/** The rollups of what the user and their groups own, by owner. */
export function useOwnedRollups(): RollupsState {
  const owners = useOwnershipRefs();
  const rollups = useRollups('owner', owners.data && { owner: owners.data }, {
    enabled: owners.data !== undefined && owners.data.length > 0,
  });
  if (!owners.data) {
    return unavailable(owners);
  }
  // No filter would mean everybody's.
  return owners.data.length > 0
    ? rollups
    : { status: 'empty', someHidden: false };
}
