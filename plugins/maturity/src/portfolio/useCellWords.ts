import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { findArea, type Model } from '@cnmm/backstage-plugin-maturity-common';
import type { EntityCell } from './PortfolioView';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';

/** Tells which entities are behind a number, as "Process at 2 · Operate". */
export function useCellWords(
  model: Model,
): (cell: EntityCell) => string | undefined {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const levelWords = ({ aspect, area, level }: EntityCell) => {
    const what =
      model.aspects.find(({ id }) => id === aspect)?.title ??
      (area && findArea(model, area)?.title) ??
      t('entities.overall');
    return level === 'none'
      ? t('entities.cellNone', { what })
      : t('entities.cellAt', { what, level: levelName(Number(level)) });
  };
  return cell => {
    const capability = model.capabilities.find(
      ({ id }) => id === cell.capability,
    )?.title;
    const words = [
      ...(cell.level === undefined ? [] : [levelWords(cell)]),
      ...(cell.stale ? [t('entities.cellStale')] : []),
      ...(cell.demand && capability
        ? [t(`entities.${cell.demand}`, { capability })]
        : []),
    ];
    return words.length > 0 ? words.join(', ') : undefined;
  };
}
