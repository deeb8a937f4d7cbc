import { useSearchParams, useLocation } from 'react-router-dom';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** The parameter of the URL that names the model. */
export const MODEL_PARAM = 'model';

/** Makes paths that lead on with the model that is being looked at. */
export function useModelLink(): (path: string) => string {
  const [params] = useSearchParams();
  const model = params.get(MODEL_PARAM);
  return path =>
    model ? `${path}?${new URLSearchParams({ [MODEL_PARAM]: model })}` : path;
}

/** The path of the Maturity tab on the page of an entity, for this model. */
export function useTabLink(entityRef: string): string {
  const modelLink = useModelLink();
  return modelLink(`${useEntityRefLink()(entityRef)}/maturity`);
}

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
