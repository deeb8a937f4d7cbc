import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from '../ui/MessagePanel';
import { isUnfiltered } from './filters/filterFields';
import type { PortfolioViewControl } from './view/usePortfolioView';

export interface NothingFoundProps {
  control: PortfolioViewControl;
  someHidden: boolean;
}

/** Says why there is nothing to show, and offers to clear the filter. */
export function NothingFound({ control, someHidden }: NothingFoundProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { view, show } = control;
  const { title, text } = reasonOf(control);
  return (
    <MessagePanel title={t(title)} titleComponent="h3">
      <Typography>{t(someHidden ? 'table.hidden' : text)}</Typography>
      {isNarrow(view) && (
        <Button
          variant="outlined"
          onClick={() => show({ filter: {}, cell: {} })}
        >
          {t('filters.clear')}
        </Button>
      )}
    </MessagePanel>
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
