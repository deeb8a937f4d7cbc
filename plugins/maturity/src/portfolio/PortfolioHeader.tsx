import { LinkButton } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  maturityAdminPermission,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { useCapabilitiesLink } from '../api/links';
import { portfolioStatusQuery } from '../api/portfolioQueries';
import { rootRouteRef } from '../routes';
import { maturityTranslationRef } from '../translations';
import { ModelSwitch } from '../ui/ModelSwitch';
import { OptionSwitch } from '../ui/OptionSwitch';
import { Time } from '../ui/Time';
import { ExportMenu } from './ExportMenu';
import { PortfolioBreadcrumbs } from './PortfolioBreadcrumbs';
import { PrintButton } from './Print';
import { defaultView, displays } from './view/PortfolioView';
import type { PortfolioViewControl } from './view/usePortfolioView';

const useHeaderStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 3),
    },
    // The row has a gap already.
    model: { '& > *': { marginBottom: 0 } },
    where: { flex: '1 1 200px', minWidth: 0 },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      [theme.breakpoints.up('sm')]: { marginLeft: 'auto' },
    },
  }),
  { name: 'MaturityPortfolioHeader' },
);

export interface PortfolioHeaderProps {
  model: Model;
  control: PortfolioViewControl;
}

/** Breadcrumbs, the age of the data, and the actions of the page. */
export function PortfolioHeader({ model, control }: PortfolioHeaderProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useHeaderStyles();
  const { view, show } = control;
  return (
    <div className={classes.root}>
      <div className={classes.where}>
        <PortfolioBreadcrumbs model={model} control={control} />
        <DataFreshness />
      </div>
      <div className={classes.model}>
        <ModelSwitch />
      </div>
      <div className={classes.actions}>
        <OptionSwitch
          label={t('portfolio.display')}
          options={displays.map(value => ({
            value,
            title: t(`portfolio.${value}`),
          }))}
          chosen={view.display}
          onChoose={display =>
            show({
              display,
              cell: {},
              // Groups have other columns than entities.
              sort:
                display === 'entities' || view.display === 'entities'
                  ? defaultView.sort
                  : view.sort,
            })
          }
        />
        <ExportMenu model={model} view={view} />
        <PrintButton model={model} view={view} />
        <CapabilitiesLink />
        <ExchangeLink />
      </div>
    </div>
  );
}

const useFreshnessStyles = makeStyles(
  // Reserves the space of the line while it loads.
  { root: { minHeight: '1.43em' } },
  { name: 'MaturityDataFreshness' },
);

/** When the portfolio was last updated, and whether an update is under way. */
function DataFreshness() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useFreshnessStyles();
  const { data: status } = useQuery(
    portfolioStatusQuery(useApi(maturityApiRef)),
  );
  const isUpdating =
    status && (status.reconciling || status.pendingUpdates > 0);
  return (
    <Typography variant="body2" component="div" className={classes.root}>
      {status?.reconciledAt &&
        t('portfolio.asOf', { time: <Time value={status.reconciledAt} /> })}
      {status && !status.reconciledAt && t('portfolio.never')}
      {status?.catalogUnreachableSince && ` · ${t('portfolio.unreachable')}`}
      {isUpdating && ` · ${t('portfolio.updating')}`}
    </Typography>
  );
}

/** A link to the page that says who provides capabilities. */
function CapabilitiesLink() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <LinkButton role="link" to={useCapabilitiesLink()()} variant="outlined">
      {t('portfolio.capabilities')}
    </LinkButton>
  );
}

/** A link to import and export, for users with the permission. */
function ExchangeLink() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const path = useRouteRef(rootRouteRef)();
  const { allowed } = usePermission({ permission: maturityAdminPermission });
  return allowed ? (
    <LinkButton role="link" to={`${path}/exchange`} variant="outlined">
      {t('portfolio.exchange')}
    </LinkButton>
  ) : null;
}
