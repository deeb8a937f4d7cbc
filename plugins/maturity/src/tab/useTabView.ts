import { useSearchParams } from 'react-router-dom';

/** The name of the history in the URL. */
const HISTORY = 'history';

/** What the tab shows: the levels, or how they came to be. */
export type TabView = 'levels' | 'history';

/** What the tab shows, kept in the URL so that Back works. */
export function useTabView(): {
  view: TabView;
  show: (view: TabView) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    view: params.get('view') === HISTORY ? 'history' : 'levels',
    show: view =>
      setParams(current => {
        const next = new URLSearchParams(current);
        if (view === 'history') next.set('view', HISTORY);
        else ['view', 'compare'].forEach(key => next.delete(key));
        return next;
      }),
  };
}
