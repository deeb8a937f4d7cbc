import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../api';
import { demandQuery } from '../api/portfolioQueries';
import { unavailable, type Unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { OptionSwitch } from '../ui/OptionSwitch';
import { ShowAll, useShowAll } from '../ui/ShowAll';
import { ViewMessage } from '../ui/ViewMessage';
import { RankingItem, type RankedCapability } from './RankingItem';
import type { LinkToEntities } from './view/drillDown';

/** The height of the content, in pixels. */
const HEIGHT = 760;

/** Which capabilities are shown, by whether they have a provider. */
type Availability = 'all' | 'missing' | 'available';

const availabilities: readonly Availability[] = ['all', 'missing', 'available'];

const isShown =
  (availability: Availability) => (capability: RankedCapability) =>
    availability === 'all' ||
    capability.providers.length > 0 === (availability === 'available');

export interface DemandRankingProps {
  model: Model;
  filter: PortfolioFilter;
  /** Ids of the capabilities that the what-if takes as given. */
  given: string[];
  onGivenChange: (given: string[]) => void;
  linkToEntities: LinkToEntities;
}

/** The capabilities, most wanted first. */
export function DemandRanking(props: DemandRankingProps) {
  const { model, filter, given, onGivenChange, linkToEntities } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [availability, setAvailability] = useState<Availability>('all');
  const state = useRanking(filter, model);
  if (state.status !== 'ready' && state.status !== 'empty') {
    return <ViewMessage state={state} within={{ panel: { height: HEIGHT } }} />;
  }
  return (
    <>
      {state.status === 'ready' ? (
        <>
          <OptionSwitch
            label={t('ranking.offers')}
            options={availabilities.map(value => ({
              value,
              title: t(`ranking.${value}`, {
                total: String(state.capabilities.filter(isShown(value)).length),
              }),
            }))}
            chosen={availability}
            onChoose={setAvailability}
          />
          <RankingList
            // Resets the list to its first items.
            key={availability}
            availability={availability}
            capabilities={state.capabilities.filter(isShown(availability))}
            scale={highestNumber(state.capabilities)}
            given={given}
            onGivenChange={onGivenChange}
            linkToEntities={linkToEntities}
          />
        </>
      ) : (
        <Typography>{t('ranking.empty')}</Typography>
      )}
      {state.someHidden && (
        <Typography variant="body2">{t('table.hidden')}</Typography>
      )}
    </>
  );
}

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'MaturityRankingList' },
);

interface RankingListProps
  extends Pick<
    DemandRankingProps,
    'given' | 'onGivenChange' | 'linkToEntities'
  > {
  availability: Availability;
  capabilities: RankedCapability[];
  /** The number of entities that fills a bar. */
  scale: number;
}

function RankingList(props: RankingListProps) {
  const { availability, capabilities, scale, given, onGivenChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const items = useShowAll(capabilities);
  if (capabilities.length === 0) {
    return (
      <Typography>
        {t(
          availability === 'missing'
            ? 'ranking.noneMissing'
            : 'ranking.noneAvailable',
        )}
      </Typography>
    );
  }
  return (
    <>
      <ol className={classes.list} aria-label={t('ranking.list')}>
        {items.shown.map(capability => (
          <RankingItem
            key={capability.capabilityId}
            capability={capability}
            scale={scale}
            isGiven={given.includes(capability.capabilityId)}
            onGive={isGiven =>
              onGivenChange([
                ...given.filter(id => id !== capability.capabilityId),
                ...(isGiven ? [capability.capabilityId] : []),
              ])
            }
            linkToEntities={props.linkToEntities}
          />
        ))}
      </ol>
      <ShowAll items={items} />
    </>
  );
}

type RankingState =
  | Unavailable
  | { status: 'empty'; someHidden: boolean }
  | {
      status: 'ready';
      /** All capabilities, most wanted first. */
      capabilities: RankedCapability[];
      someHidden: boolean;
    };

/** Ranks all capabilities of a model, most wanted first. */
function useRanking(filter: PortfolioFilter, model: Model): RankingState {
  const api = useApi(maturityApiRef);
  const query = useQuery(demandQuery(api, filter, model.id));
  if (!query.data) {
    return unavailable(query);
  }
  const { items, someHidden } = query.data;
  const isInDemand = items.some(
    ({ bringsCloser, inUseBy }) => bringsCloser.entities > 0 || inUseBy > 0,
  );
  return isInDemand
    ? {
        status: 'ready',
        capabilities: items.map((demand, index) => ({
          ...demand,
          title: titleOf(model, demand.capabilityId),
          place: index + 1,
        })),
        someHidden,
      }
    : { status: 'empty', someHidden };
}

function titleOf({ capabilities }: Model, capabilityId: string): string {
  return (
    capabilities.find(({ id }) => id === capabilityId)?.title ?? capabilityId
  );
}

/** The highest number of entities, for bars of the same scale; at least 1. */
function highestNumber(capabilities: RankedCapability[]): number {
  return Math.max(
    1,
    ...capabilities.map(({ bringsCloser, inUseBy }) =>
      // A sole blocker is counted in bringsCloser as well.
      Math.max(bringsCloser.entities, inUseBy),
    ),
  );
}
