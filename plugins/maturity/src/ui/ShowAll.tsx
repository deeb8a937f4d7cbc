import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  { root: { alignSelf: 'flex-start', '@media print': { display: 'none' } } },
  { name: 'MaturityShowAll' },
);

export interface ShowAllProps {
  items: ShownItems<unknown>;
  /** The label of the button that shows all; "Show all 12" if left out. */
  label?: string;
}

/** A button that shows all items of a list, or only the first ones again. */
export function ShowAll({ items, label }: ShowAllProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { isAll, isLong, setAll, total } = items;
  if (!isLong) {
    return null;
  }
  return (
    <Button
      size="small"
      variant="outlined"
      className={classes.root}
      aria-expanded={isAll}
      onClick={() => setAll(!isAll)}
    >
      {isAll
        ? t('panel.showFewer')
        : label ?? t('panel.showAll', { total: String(total) })}
    </Button>
  );
}

/** How many items of a long list are shown initially, by default. */
const FIRST_ITEMS = 8;

/** How many practices of a level are shown initially. */
export const FIRST_PRACTICES = 4;

/** A long list, shortened to its first items or shown whole. */
export interface ShownItems<T> {
  shown: T[];
  total: number;
  /** Whether there are more than the first items. */
  isLong: boolean;
  isAll: boolean;
  setAll: (all: boolean) => void;
}

/**
 * Shortens a list to its first items until `setAll(true)`.
 *
 * @param isNeeded - items that are never cut off, nor what precedes them
 */
export function useShowAll<T>(
  items: T[],
  first = FIRST_ITEMS,
  isNeeded: (item: T) => boolean = () => false,
): ShownItems<T> {
  const [isAll, setAll] = useState(false);
  const needed = items.map(isNeeded).lastIndexOf(true) + 1;
  const initial = Math.max(first, needed);
  return {
    shown: isAll ? items : items.slice(0, initial),
    total: items.length,
    isLong: items.length > initial,
    isAll,
    setAll,
  };
}
