import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  Model,
  PortfolioFilter,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { useRanking } from './useRanking';
import { maturityTranslationRef } from '../translations';
import { Panel } from '../ui/Panel';
import { ViewMessage } from '../ui/ViewMessage';
import type { EntitiesHref } from './EntitiesHref';
import { GivenRise } from './GivenRise';
import { isOffered, mostEntities, type Offer } from './offer';
import { OfferSwitch } from './OfferSwitch';
import { RankingList } from './RankingList';

/** As high as eight capabilities are. */
const HEIGHT = 760;

/** Props of {@link DemandRanking}. */
export interface DemandRankingProps {
  model: Model;
  filter: PortfolioFilter;
  /** Ids of the capabilities that are taken as given. */
  given: string[];
  onGivenChange: (given: string[]) => void;
  /** The path and search of the entities behind a number. */
  entitiesHref: EntitiesHref;
}

/** What to build next: the capabilities, most wanted first. */
export function DemandRanking(props: DemandRankingProps) {
  const { model, filter, given, onGivenChange, entitiesHref } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const [offer, setOffer] = useState<Offer>('all');
  const state = useRanking(filter, model);
  const isReady = state.status === 'ready';
  return (
    <Panel
      title={t('ranking.title')}
      hint={t('ranking.hint')}
      choices={
        isReady && (
          <OfferSwitch
            capabilities={state.capabilities}
            chosen={offer}
            onChoose={setOffer}
          />
        )
      }
    >
      {given.length > 0 && (
        <GivenRise
          model={model}
          filter={filter}
          given={given}
          onClear={() => onGivenChange([])}
        />
      )}
      {isReady && (
        <RankingList
          // Another choice is another list: it starts with its first ones.
          key={offer}
          offer={offer}
          capabilities={state.capabilities.filter(isOffered(offer))}
          scale={mostEntities(state.capabilities)}
          given={given}
          onGivenChange={onGivenChange}
          entitiesHref={entitiesHref}
        />
      )}
      {state.status === 'empty' && (
        <Typography>{t('ranking.empty')}</Typography>
      )}
      {(isReady || state.status === 'empty') && state.someHidden && (
        <Typography variant="body2">{t('table.hidden')}</Typography>
      )}
      {!isReady && state.status !== 'empty' && (
        <ViewMessage state={state} within={{ panel: { height: HEIGHT } }} />
      )}
    </Panel>
  );
}
