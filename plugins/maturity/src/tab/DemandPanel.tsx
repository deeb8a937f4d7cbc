import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type {
  CapabilityDemand,
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { maturityApiRef } from '../api';
import { demandQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { ViewMessage } from '../ui/ViewMessage';

/** How many capabilities are shown. */
const MAX_CAPABILITIES = 5;

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(2) },
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))',
      gap: theme.spacing(2, 4),
      margin: theme.spacing(2, 0, 0),
      paddingLeft: theme.spacing(3),
    },
  }),
  { name: 'MaturityDemandPanel' },
);

export interface DemandPanelProps {
  model: Model;
  filter: PortfolioFilter;
}

/** The capabilities most in demand among the entities that match a filter. */
export function DemandPanel({ model, filter }: DemandPanelProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const state = useDemand(filter, model.id);
  if (state.status !== 'ready' && state.status !== 'empty') {
    return <ViewMessage state={state} />;
  }
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h6" component="h3" id={headingId}>
        {t('demand.title')}
      </Typography>
      <Typography variant="body2">
        {t(state.status === 'empty' ? 'demand.none' : 'demand.hint')}
      </Typography>
      {state.status === 'ready' && (
        <ol className={classes.list} aria-labelledby={headingId}>
          {state.demand.slice(0, MAX_CAPABILITIES).map(demand => (
            <DemandItem
              key={demand.capabilityId}
              model={model}
              demand={demand}
            />
          ))}
        </ol>
      )}
    </Paper>
  );
}

interface DemandItemProps {
  model: Model;
  demand: CapabilityDemand;
}

function DemandItem({ model, demand }: DemandItemProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { capabilityId, soleBlockerFor, bringsCloser, inUseBy } = demand;
  const counts = [
    ...(soleBlockerFor.entities > 0
      ? [t('demand.soleBlocker', { count: soleBlockerFor.entities })]
      : []),
    t('demand.bringsCloser', { count: bringsCloser.entities }),
    t('demand.inUse', { entities: String(inUseBy) }),
  ];
  return (
    <li>
      <Typography variant="subtitle2" component="div">
        {model.capabilities.find(({ id }) => id === capabilityId)?.title ??
          capabilityId}
      </Typography>
      <Typography variant="body2">{counts.join(' · ')}</Typography>
      <Typography variant="body2">
        {demand.providers.length === 0 ? (
          t('demand.missing')
        ) : (
          <>
            {t('demand.offeredBy')}{' '}
            <EntityRefLinks entityRefs={demand.providers} />
          </>
        )}
      </Typography>
    </li>
  );
}

type DemandState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | { status: 'ready'; demand: CapabilityDemand[]; someHidden: boolean };

/** The capabilities that bring an entity closer to a level, by demand. */
function useDemand(filter: PortfolioFilter, modelId: string): DemandState {
  const api = useApi(maturityApiRef);
  const query = useQuery(demandQuery(api, filter, modelId));
  if (!query.data) {
    return unavailable(query);
  }
  const { someHidden } = query.data;
  const demand = query.data.items.filter(
    ({ bringsCloser }) => bringsCloser.entities > 0,
  );
  return demand.length > 0
    ? { status: 'ready', demand, someHidden }
    : { status: 'empty', someHidden };
}
