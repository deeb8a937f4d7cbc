import {
  areasOf,
  findArea,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { useSearchParams } from 'react-router-dom';

/** The value of the `view` parameter that shows the history. */
const HISTORY = 'history';

/** What the tab shows: the current levels, or the assessments over time. */
export type TabView = 'levels' | 'history';

/** Which view the tab shows, kept in the URL so that Back works. */
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

/** The aspect that the areas are filtered by, and the area that is open. */
export interface ChosenArea {
  /** Null if all aspects are shown. */
  aspectId: string | null;
  /** Null if none is open. */
  area: PracticeArea | null;
  /** Filters by an aspect, or shows all if it is the current one. */
  toggleAspect: (aspectId: string) => void;
  /** Opens an area, or none. */
  chooseArea: (areaId: string | null) => void;
}

/** The chosen aspect and area, kept in the URL so that they can be linked. */
export function useChosenArea(model: Model): ChosenArea {
  const [params, setParams] = useSearchParams();
  const aspect = model.aspects.find(({ id }) => id === params.get('aspect'));
  const shown = aspect?.areas ?? areasOf(model);
  const named = findArea(model, params.get('area') ?? '');
  const change = (key: 'aspect' | 'area', value: string | null) =>
    setParams(
      current => {
        const next = new URLSearchParams(current);
        if (value === null) next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  return {
    aspectId: aspect?.id ?? null,
    area: named && shown.includes(named) ? named : null,
    toggleAspect: id => change('aspect', id === aspect?.id ? null : id),
    chooseArea: id => change('area', id),
  };
}

/** The hash of links to the details of the chosen area. */
export const AREA_HASH = '#area';
