import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isUnfiltered } from './PortfolioView';
import { type PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      padding: theme.spacing(4, 3),
    },
  }),
  { name: 'MaturityNothingFound' },
);

/** Props of {@link NothingFound}. */
export interface NothingFoundProps {
  control: PortfolioViewControl;
  someHidden: boolean;
}

/** Says that there is nothing to show, and what may be done about it. */
export function NothingFound({ control, someHidden }: NothingFoundProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const { view, show } = control;
  const { title, text } = reasonOf(control);
  return (
    <Paper variant="outlined" className={classes.root}>
      {/* Backstage's empty state has a heading of a fixed level. */}
      <Typography variant="h6" component="h3">
        {t(title)}
      </Typography>
      <Typography>{t(someHidden ? 'table.hidden' : text)}</Typography>
      {isNarrow(view) && (
        <Button
          variant="outlined"
          onClick={() => show({ filter: {}, cell: {} })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </Paper>
  );
}

function isNarrow({ filter, cell }: PortfolioViewControl['view']): boolean {
  return !isUnfiltered(filter) || Object.keys(cell).length > 0;
}

function reasonOf({ view }: PortfolioViewControl) {
  if (isNarrow(view)) {
    return {
      title: 'portfolio.noMatch',
      text: 'portfolio.noMatchText',
    } as const;
  }
  return view.display !== 'entities' && view.groupBy === 'system'
    ? ({ title: 'table.emptyTitle', text: 'table.empty' } as const)
    : ({ title: 'portfolio.nothing', text: 'portfolio.nothingText' } as const);
}
