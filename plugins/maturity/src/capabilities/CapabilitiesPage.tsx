import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  maturityProviderWritePermission,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../api';
import { BUILD_HASH, useModelLink } from '../api/links';
import { capabilitiesQuery } from '../api/queries';
import { unavailable } from '../api/queryState';
import { useModel } from '../api/useModel';
import { rootRouteRef } from '../routes';
import { maturityTranslationRef } from '../translations';
import { ModelSwitch } from '../ui/ModelSwitch';
import { ViewMessage } from '../ui/ViewMessage';
import { CapabilityPanel } from './CapabilityPanel';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      maxWidth: 1600,
      '& > *': { minWidth: 0 },
    },
    links: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
    capabilities: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 440px), 1fr))',
      alignItems: 'start',
      gap: theme.spacing(2),
      '& > *': { minWidth: 0 },
    },
  }),
  { name: 'MaturityCapabilitiesPage' },
);

/** The capabilities of a model: who offers them, and who was found. */
export function CapabilitiesPage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const portfolio = useRouteRef(rootRouteRef)();
  const modelLink = useModelLink();
  const model = useModel();
  return (
    <div className={classes.root}>
      <Typography className={classes.links} component="div">
        <Link to={modelLink(portfolio)}>{t('capabilities.back')}</Link>
        <Link to={modelLink(portfolio) + BUILD_HASH}>
          {t('buildNext.title')}
        </Link>
      </Typography>
      <div>
        <Typography variant="h5" component="h2">
          {t('capabilities.heading')}
        </Typography>
        <Typography>{t('capabilities.intro')}</Typography>
      </div>
      <ModelSwitch />
      {model.data ? (
        <Capabilities model={model.data} />
      ) : (
        <ViewMessage state={unavailable(model)} />
      )}
    </div>
  );
}

function Capabilities({ model }: { model: Model }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const query = useQuery(capabilitiesQuery(useApi(maturityApiRef), model.id));
  const { allowed } = usePermission({
    permission: maturityProviderWritePermission,
  });
  if (!query.data) return <ViewMessage state={unavailable(query)} />;
  const { items, someHidden } = query.data;
  return (
    <>
      {items.length === 0 && <Typography>{t('capabilities.none')}</Typography>}
      <div className={classes.capabilities}>
        {items.map(offer => (
          <CapabilityPanel
            key={offer.capabilityId}
            model={model}
            offer={offer}
            mayDecide={allowed}
          />
        ))}
      </div>
      {someHidden && (
        <Typography variant="body2">{t('table.hidden')}</Typography>
      )}
    </>
  );
}
