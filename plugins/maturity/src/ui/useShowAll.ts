import { useState } from 'react';

/** How many items of a long list are shown at first. */
const FIRST = 8;

/** A long list of which the first items are shown, or all of them. */
export interface ShownItems<T> {
  shown: T[];
  total: number;
  isAll: boolean;
  setAll: (all: boolean) => void;
}

/** Shows the first items of a list, and all of them on demand. */
export function useShowAll<T>(items: T[]): ShownItems<T> {
  const [isAll, setAll] = useState(false);
  return {
    shown: isAll ? items : items.slice(0, FIRST),
    total: items.length,
    isAll,
    setAll,
  };
}
