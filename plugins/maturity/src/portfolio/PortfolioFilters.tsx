import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { Theme } from '@material-ui/core/styles';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { filterFields, isUnfiltered } from './PortfolioView';
import { type PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { FilterChips } from './FilterChips';
import { FilterFields } from './FilterFields';
import { chosenOf } from './fieldFilter';

/** Props of {@link PortfolioFilters}. */
export interface PortfolioFiltersProps {
  model: Model;
  control: PortfolioViewControl;
}

/** What the portfolio is about, and how it is grouped. */
export function PortfolioFilters({ model, control }: PortfolioFiltersProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const isPhone = useMediaQuery<Theme>(theme => theme.breakpoints.down('xs'));
  const { filter } = control.view;
  const { show } = control;
  const set =
    filterFields.reduce(
      (sum, field) => sum + chosenOf(filter, field).length,
      0,
    ) + (filter.text ? 1 : 0);
  const fields = <FilterFields model={model} control={control} />;
  return (
    <section aria-label={t('filters.title')}>
      {/* Eight fields below each other would fill a phone. */}
      {isPhone ? (
        <Collapsible
          title={
            isUnfiltered(filter)
              ? t('filters.title')
              : t('filters.titleSet', { set: String(set) })
          }
        >
          {fields}
        </Collapsible>
      ) : (
        fields
      )}
      <FilterChips
        filter={filter}
        onChange={changed => show({ filter: changed })}
      />
    </section>
  );
}
