import { EmptyState, Link, Progress } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { maturityAdminPermission } from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { rootRouteRef } from '../routes';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { MessagePanel } from '../ui/MessagePanel';
import { ExportPanel } from './ExportPanel';
import { ImportPanel } from './ImportPanel';
import { OrphansPanel } from './OrphansPanel';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 1600,
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'MaturityExchangePage' },
);

/**
 * Imports, exports and re-attaches assessments, for users with the permission.
 */
export function ExchangePage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const portfolio = useRouteRef(rootRouteRef)();
  const { loading, allowed, error } = usePermission({
    permission: maturityAdminPermission,
  });
  if (loading) {
    return (
      <div role="status" aria-label={t('failure.loading')}>
        <Progress />
      </div>
    );
  }
  return (
    <div className={classes.root}>
      <Typography>
        <Link to={portfolio}>{t('exchange.back')}</Link>
      </Typography>
      {error && (
        <MessagePanel alert title={t('failure.title')}>
          <Typography>{t('failure.permissions')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {failureReason(error)}
          </Typography>
        </MessagePanel>
      )}
      {!error &&
        (allowed ? (
          <>
            <ImportPanel />
            <ExportPanel />
            <OrphansPanel />
          </>
        ) : (
          <EmptyState
            missing="info"
            title={t('exchange.forbiddenTitle')}
            description={t('exchange.forbidden')}
          />
        ))}
    </div>
  );
}
