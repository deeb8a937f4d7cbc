import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';

/** Formats an area with its aspect, such as "Process / Security". */
export function useAreaPath(model: Model): (areaId: string) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  return areaId => {
    const aspect = model.aspects.find(({ areas }) =>
      areas.some(({ id }) => id === areaId),
    );
    const area = aspect?.areas.find(({ id }) => id === areaId);
    return aspect && area && aspect.title !== area.title
      ? t('areas.path', { aspect: aspect.title, area: area.title })
      : area?.title ?? areaId;
  };
}
