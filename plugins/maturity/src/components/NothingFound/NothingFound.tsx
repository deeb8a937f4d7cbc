import { EmptyState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { isUnfiltered, type PortfolioViewControl } from '../../portfolio';
import { maturityTranslationRef } from '../../translations';

/** Props of {@link NothingFound}. */
export interface NothingFoundProps {
  control: PortfolioViewControl;
  someHidden: boolean;
}

/** Says that there is nothing to show, and what may be done about it. */
export function NothingFound({ control, someHidden }: NothingFoundProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { view, show } = control;
  const isFiltered =
    !isUnfiltered(view.filter) || Object.keys(view.cell).length > 0;
  if (isFiltered) {
    return (
      <EmptyState
        missing="content"
        title={t('portfolio.noMatch')}
        description={t(someHidden ? 'table.hidden' : 'portfolio.noMatchText')}
        action={
          <Button
            variant="outlined"
            onClick={() => show({ filter: {}, cell: {} })}
          >
            {t('filters.clear')}
          </Button>
        }
      />
    );
  }
  const isBySystem = view.display !== 'entities' && view.groupBy === 'system';
  const nothing = isBySystem ? 'table.empty' : 'portfolio.nothingText';
  return (
    <EmptyState
      missing="content"
      title={t(isBySystem ? 'table.emptyTitle' : 'portfolio.nothing')}
      description={t(someHidden ? 'table.hidden' : nothing)}
    />
  );
}
