import { stringifyEntityRef } from '@backstage/catalog-model';
import { InfoCard } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntity } from '@backstage/plugin-catalog-react';
import { MaturityQueryProvider } from '../api/MaturityQueryProvider';
import { useTabLink } from '../api/links';
import { maturityTranslationRef } from '../translations';
import { CardLevels } from './CardLevels';

/** Where the entity of the page stands, for its overview. */
export function EntityMaturityCard() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const tabLink = useTabLink(entityRef);
  return (
    <MaturityQueryProvider>
      <InfoCard
        title={t('card.title')}
        deepLink={{ title: t('card.open'), link: tabLink }}
        variant="gridItem"
      >
        <CardLevels entityRef={entityRef} />
      </InfoCard>
    </MaturityQueryProvider>
  );
}
