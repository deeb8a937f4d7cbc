import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from './useLevelName';
import type { Segment } from './segments';

/** Tells a segment, as "3 at 2 · Operate". */
export function useSegmentWords(
  model: Pick<Model, 'levels'>,
): (segment: Segment) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return ({ level, entities }) =>
    level === null
      ? t('table.countNotAssessed', { entities: String(entities) })
      : t('table.at', { entities: String(entities), level: levelName(level) });
}
