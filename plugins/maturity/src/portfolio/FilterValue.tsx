import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { GroupBy } from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';

/** Props of {@link FilterValue}. */
export interface FilterValueProps {
  field: GroupBy;
  /** Null for what has no such value. */
  value: string | null;
}

/** One value of a filter by name: of an entity, as the catalog calls it. */
export function FilterValue({ field, value }: FilterValueProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (value === null) {
    return <>{t(`without.${field}`)}</>;
  }
  return field === 'system' || field === 'domain' || field === 'owner' ? (
    <EntityTitle entityRef={value} />
  ) : (
    <>{value}</>
  );
}

function EntityTitle({ entityRef }: { entityRef: string }) {
  return <>{useEntityPresentation(entityRef).primaryTitle}</>;
}
