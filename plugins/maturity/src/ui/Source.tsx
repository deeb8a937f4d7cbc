import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { Provenance } from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';

/** Props of {@link Source}. */
export interface SourceProps {
  provenance: Pick<Provenance, 'entityRef' | 'relation'>;
}

/** Who gave an answer: the entity itself, or one that it inherits from. */
export function Source({ provenance }: SourceProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { entityRef, relation } = provenance;
  if (entityRef === null) return <>{t('source.withheld')}</>;
  return (
    <>
      {t(`source.${relation}`)}
      {relation !== 'own' && (
        <>
          {' '}
          <EntityRefLink entityRef={entityRef} hideIcon />
        </>
      )}
    </>
  );
}
