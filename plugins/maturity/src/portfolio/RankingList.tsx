import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { RankedCapability } from './useRanking';
import { maturityTranslationRef } from '../translations';
import { ShowAll, useShowAll } from '../ui/ShowAll';

import type { EntitiesHref } from './EntitiesHref';
import type { Offer } from './offer';
import { RankingItem } from './RankingItem';

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'MaturityRankingList' },
);

/** Props of {@link RankingList}. */
export interface RankingListProps {
  offer: Offer;
  /** Those that are offered so, most wanted first. */
  capabilities: RankedCapability[];
  /** The number that a full bar stands for. */
  scale: number;
  given: string[];
  onGivenChange: (given: string[]) => void;
  entitiesHref: EntitiesHref;
}

/** The most wanted capabilities, and the others on demand. */
export function RankingList(props: RankingListProps) {
  const { offer, capabilities, scale, given, onGivenChange, entitiesHref } =
    props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const items = useShowAll(capabilities);
  if (capabilities.length === 0) {
    return (
      <Typography>
        {t(
          offer === 'missing' ? 'ranking.noneMissing' : 'ranking.noneAvailable',
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
            entitiesHref={entitiesHref}
          />
        ))}
      </ol>
      <ShowAll items={items} />
    </>
  );
}
