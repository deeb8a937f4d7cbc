import { useSearchParams, useLocation } from 'react-router-dom';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';

/** The URL parameter that names the model. */
export const MODEL_PARAM = 'model';

/** Returns a function that adds the current model to a path. */
export function useModelLink(): (path: string) => string {
  const [params] = useSearchParams();
  const model = params.get(MODEL_PARAM);
  return path =>
    model ? `${path}?${new URLSearchParams({ [MODEL_PARAM]: model })}` : path;
}

/** The path of an entity's Maturity tab, for the current model. */
export function useTabLink(entityRef: string): string {
  const modelLink = useModelLink();
  return modelLink(`${useEntityRefLink()(entityRef)}/maturity`);
}

/** The hash of links to the next steps on the tab. */
export const PLAN_HASH = '#plan';

/** The location state that a submit passes on to the tab. */
export interface SubmittedState {
  submittedRevision: number;
}

/** The revision just submitted, if the user comes from a submit. */
export function useSubmittedRevision(): number | undefined {
  const state: unknown = useLocation().state;
  return isSubmitted(state) ? state.submittedRevision : undefined;
}

function isSubmitted(state: unknown): state is SubmittedState {
  return (
    typeof state === 'object' && state !== null && 'submittedRevision' in state
  );
}
