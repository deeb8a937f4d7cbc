import {
  areasOf,
  findArea,
  type Model,
  type PracticeArea,
} from '@cnmm/backstage-plugin-maturity-common';
import { useSearchParams } from 'react-router-dom';

/** Which aspect the list is filtered by, and which area is looked at. */
export interface ChosenArea {
  aspectId: string | null;
  area: PracticeArea;
  /** Filters by an aspect; again by the same one shows all. */
  toggleAspect: (aspectId: string) => void;
  chooseArea: (areaId: string) => void;
}

/** What is chosen on the tab, kept in the URL so that it can be linked to. */
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
    area: named && shown.includes(named) ? named : shown[0],
    toggleAspect: id => change('aspect', id === aspect?.id ? null : id),
    chooseArea: id => change('area', id),
  };
}
