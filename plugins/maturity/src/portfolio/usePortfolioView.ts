import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { MODEL_PARAM } from '../api/links';
import { rootRouteRef } from '../routes';
import type { PortfolioView } from './PortfolioView';
import { formatView, parseView } from './viewParams';

/** What the page shows, and the ways to another view. */
export interface PortfolioViewControl {
  view: PortfolioView;
  /** The path and search of a view, by the same model. */
  hrefOf: (view: PortfolioView) => string;
  /**
   * Changes what is shown.
   *
   * @param options - `replace` where Back should not lead to what was shown
   */
  show: (
    changes: Partial<PortfolioView>,
    options?: { replace?: boolean },
  ) => void;
}

/** What the page shows: the URL says it, and nothing else. */
export function usePortfolioView(): PortfolioViewControl {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const path = useRouteRef(rootRouteRef)();
  return useMemo(() => {
    const view = parseView(params);
    const model = params.get(MODEL_PARAM);
    const hrefOf = (other: PortfolioView) => {
      const next = formatView(other);
      if (model) next.set(MODEL_PARAM, model);
      const search = next.toString();
      return search ? `${path}?${search}` : path;
    };
    return {
      view,
      hrefOf,
      show: (changes, options) =>
        navigate(hrefOf({ ...view, ...changes }), options),
    };
  }, [params, navigate, path]);
}
