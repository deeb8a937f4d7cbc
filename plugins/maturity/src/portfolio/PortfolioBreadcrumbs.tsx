import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { GroupBy, Model } from '@cnmm/backstage-plugin-maturity-common';
import Breadcrumbs from '@material-ui/core/Breadcrumbs';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';
import { filterFields, widenFilter } from './filters/filterFields';
import { FilterValue, useCellTitle } from './filters/FilterTitles';
import {
  defaultView,
  type PortfolioDisplay,
  type PortfolioView,
} from './view/PortfolioView';
import type { PortfolioViewControl } from './view/usePortfolioView';

export interface PortfolioBreadcrumbsProps {
  model: Model;
  control: PortfolioViewControl;
}

/** The groups that lead to the current view, each as a link. */
export function PortfolioBreadcrumbs({
  model,
  control,
}: PortfolioBreadcrumbsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const cellTitle = useCellTitle(model);
  const { view, hrefOf } = control;
  const { all, crumbs } = breadcrumbsOf(view);
  const cell = cellTitle(view.cell);
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

/** A group that leads to the current view. */
interface Breadcrumb {
  groupBy: GroupBy;
  /** The entity ref or value; absent for entities without one. */
  value?: string;
  view: PortfolioView;
}

/** The views that lead to the current one. */
export interface PortfolioTrail {
  all: PortfolioView;
  crumbs: Breadcrumb[];
}

/**
 * The breadcrumbs of a view: a group for each filter that has a single value,
 * coarse ones first. Each opens the grouping that the next one was chosen from.
 */
export function breadcrumbsOf(view: PortfolioView): PortfolioTrail {
  const { filter } = view;
  const fields = filterFields.filter(
    field =>
      filter[field]?.length === 1 || filter.without?.includes(field) === true,
  );
  const at = (index: number): PortfolioView => ({
    ...view,
    display: groupDisplay(view.display),
    cell: {},
    sort: view.display === 'entities' ? defaultView.sort : view.sort,
    filter: widenFilter(filter, fields.slice(index)),
    groupBy: fields[index] ?? view.groupBy,
  });
  return {
    all: at(0),
    crumbs: fields.map((groupBy, index) => ({
      groupBy,
      value: filter[groupBy]?.[0],
      view: index + 1 < fields.length ? at(index + 1) : { ...view, cell: {} },
    })),
  };
}

function groupDisplay(display: PortfolioDisplay): PortfolioDisplay {
  return display === 'entities' ? 'heatmap' : display;
}
