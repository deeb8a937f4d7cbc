import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { maturityTranslationRef } from '../translations';
import type { ShownItems } from './useShowAll';

const useStyles = makeStyles(
  { root: { alignSelf: 'flex-start', '@media print': { display: 'none' } } },
  { name: 'MaturityShowAll' },
);

/** Props of {@link ShowAll}. */
export interface ShowAllProps {
  items: ShownItems<unknown>;
}

/** The way from the first items of a list to all of them, and back. */
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
