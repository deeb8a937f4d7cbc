import { useSearchParams } from 'react-router-dom';

/** The parameter of the URL that names the model. */
export const MODEL_PARAM = 'model';

/** Makes paths that lead on with the model that is being looked at. */
export function useModelLink(): (path: string) => string {
  const [params] = useSearchParams();
  const model = params.get(MODEL_PARAM);
  return path =>
    model ? `${path}?${new URLSearchParams({ [MODEL_PARAM]: model })}` : path;
}
