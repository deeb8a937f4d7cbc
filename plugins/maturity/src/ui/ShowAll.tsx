import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import { useState } from 'react';

const useStyles = makeStyles(
  { root: { alignSelf: 'flex-start', '@media print': { display: 'none' } } },
  { name: 'MaturityShowAll' },
);

export interface ShowAllProps {
  items: ShownItems<unknown>;
}

/** A button that shows all items of a list, or only the first ones again. */
export function ShowAll({ items }: ShowAllProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { isAll, setAll, shown, total } = items;
  if (!isAll && shown.length === total) {
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
        : t('panel.showAll', { total: String(total) })}
    </Button>
  );
}

/** How many items of a long list are shown initially. */
const FIRST = 8;

/** A long list, shortened to its first items or shown whole. */
export interface ShownItems<T> {
  shown: T[];
  total: number;
  isAll: boolean;
  setAll: (all: boolean) => void;
}

/** Shortens a list to its first items until `setAll(true)`. */
export function useShowAll<T>(items: T[]): ShownItems<T> {
  const [isAll, setAll] = useState(false);
  return {
    shown: isAll ? items : items.slice(0, FIRST),
    total: items.length,
    isAll,
    setAll,
  };
}
