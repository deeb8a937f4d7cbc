import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import Typography from '@material-ui/core/Typography';
import { crumbsOf } from './crumbs';
import { type PortfolioViewControl } from './usePortfolioView';
import { maturityTranslationRef } from '../translations';
import { useCellWords } from './useCellWords';
import { FilterValue } from './FilterValue';

/** Props of {@link Way}. */
export interface WayProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The way from everything to what is shown. */
export function Way({ model, control }: WayProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const cellWords = useCellWords(model);
  const { view, hrefOf } = control;
  const { all, crumbs } = crumbsOf(view);
  const cell = cellWords(view.cell);
  const steps = [
    { key: 'all', title: t('portfolio.all'), href: hrefOf(all) },
    ...crumbs.map(crumb => ({
      key: crumb.groupBy,
      title: <FilterValue field={crumb.groupBy} value={crumb.value ?? null} />,
      href: hrefOf(crumb.view),
    })),
    ...(cell ? [{ key: 'cell', title: cell, href: hrefOf(view) }] : []),
  ];
  return (
    <Breadcrumbs aria-label={t('portfolio.way')} maxItems={steps.length}>
      {steps.map(({ key, title, href }, index) =>
        index === steps.length - 1 ? (
          <Typography key={key} color="textPrimary" aria-current="page">
            {title}
          </Typography>
        ) : (
          <Link key={key} to={href}>
            {title}
          </Link>
        ),
      )}
    </Breadcrumbs>
  );
}
