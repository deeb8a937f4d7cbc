import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import {
  filterFields,
  isUnfiltered,
  type PortfolioView,
} from './PortfolioView';
import { maturityTranslationRef } from '../translations';
import { FilterValue } from './FilterValue';
import { chosenOf } from './fieldFilter';
import { exactTime } from '../ui/Time';
import { usePrintStyles } from './printStyles';

/** Props of {@link PrintHeading}. */
export interface PrintHeadingProps {
  model: Model;
  view: PortfolioView;
}

/** What a printed portfolio is about: by which model, when, and of what. */
export function PrintHeading({ model, view }: PrintHeadingProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const print = usePrintStyles();
  const { filter } = view;
  return (
    <div className={print.paperOnly}>
      <Typography>
        {model.title} {model.version} ·{' '}
        {exactTime(new Date().toISOString(), t('locale'))}
      </Typography>
      {!isUnfiltered(filter) && (
        <Typography>
          {t('filters.title')}:{' '}
          {filterFields
            .filter(field => chosenOf(filter, field).length > 0)
            .map((field, index) => (
              <span key={field}>
                {index > 0 && '; '}
                {t(`grouping.${field}`)}:{' '}
                {chosenOf(filter, field).map((value, at) => (
                  <span key={value}>
                    {at > 0 && ', '}
                    <FilterValue field={field} value={value} />
                  </span>
                ))}
              </span>
            ))}
          {filter.text && ` ${t('filters.text')}: ${filter.text}`}
        </Typography>
      )}
    </div>
  );
}
