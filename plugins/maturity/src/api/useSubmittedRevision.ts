import { useLocation } from 'react-router-dom';

/** What whoever leads from a submit to the plan leaves in the location. */
export interface SubmittedState {
  submittedRevision: number;
}

/** The number of the assessment that was submitted on the way here, if one. */
export function useSubmittedRevision(): number | undefined {
  const state: unknown = useLocation().state;
  return isSubmitted(state) ? state.submittedRevision : undefined;
}

function isSubmitted(state: unknown): state is SubmittedState {
  return (
    typeof state === 'object' && state !== null && 'submittedRevision' in state
  );
}
