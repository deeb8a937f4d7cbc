import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import type {
  CapabilityDemand,
  DemandKind,
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { maturityApiRef } from '../../api';
import { useEntitiesLink } from '../../api/links';
import { demandQuery } from '../../api/portfolioQueries';
import { unavailable, type Unavailable } from '../../api/queryState';
import { maturityTranslationRef } from '../../translations';
import { Panel } from '../../ui/Panel';
import { ShowAll, useShowAll } from '../../ui/ShowAll';
import { ViewMessage } from '../../ui/ViewMessage';

/** How many capabilities are shown initially. */
const FIRST_CAPABILITIES = 3;

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { padding: theme.spacing(0.75, 0) },
      '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    counts: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
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
  const state = useDemand(filter, model.id);
  const items = useShowAll(
    state.status === 'ready' ? state.demand : [],
    FIRST_CAPABILITIES,
  );
  return (
    <Panel title={t('demand.title')} hint={t('demand.hint')}>
      {state.status === 'ready' && (
        <ol className={classes.list} aria-label={t('demand.title')}>
          {items.shown.map(demand => (
            <DemandItem
              key={demand.capabilityId}
              model={model}
              filter={filter}
              demand={demand}
            />
          ))}
        </ol>
      )}
      {state.status === 'empty' && <Typography>{t('demand.none')}</Typography>}
      {state.status !== 'ready' && state.status !== 'empty' && (
        <ViewMessage state={state} />
      )}
      <ShowAll items={items} />
    </Panel>
  );
}

interface DemandItemProps extends DemandPanelProps {
  demand: CapabilityDemand;
}

function DemandItem({ model, filter, demand }: DemandItemProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const entitiesLink = useEntitiesLink();
  const { capabilityId, providers } = demand;
  const counts: [DemandKind, number][] = [
    ['soleBlocker', demand.soleBlockerFor.entities],
    ['bringsCloser', demand.bringsCloser.entities],
    ['inUse', demand.inUseBy],
  ];
  return (
    <li>
      <div className={classes.head}>
        <Typography variant="subtitle2" component="span">
          {model.capabilities.find(({ id }) => id === capabilityId)?.title ??
            capabilityId}
        </Typography>
        <Typography variant="body2" component="span">
          {providers.length === 0 ? (
            t('demand.missing')
          ) : (
            <>
              {t('demand.offeredBy')}{' '}
              <EntityRefLinks entityRefs={providers} hideIcons />
            </>
          )}
        </Typography>
      </div>
      <Typography variant="body2" component="div" className={classes.counts}>
        {counts
          .filter(([, total]) => total > 0)
          .map(([kind, total]) => (
            <Link
              key={kind}
              to={entitiesLink({
                ...filter,
                capability: capabilityId,
                demand: kind,
              })}
            >
              {t(`ranking.${kind}`, { total: String(total) })}
            </Link>
          ))}
      </Typography>
    </li>
  );
}

type DemandState =
  | Unavailable
  | { status: 'empty' }
  | { status: 'ready'; demand: CapabilityDemand[] };

/** The capabilities that bring an entity closer to a level, by demand. */
function useDemand(filter: PortfolioFilter, modelId: string): DemandState {
  const api = useApi(maturityApiRef);
  const query = useQuery(demandQuery(api, filter, modelId));
  if (!query.data) {
    return unavailable(query);
  }
  const demand = query.data.items.filter(
    ({ bringsCloser }) => bringsCloser.entities > 0,
  );
  return demand.length > 0 ? { status: 'ready', demand } : { status: 'empty' };
}
