import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import {
  findArea,
  type GroupBy,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translations';
import { useLevelName } from '../../ui/Level';
import type { CellFilter } from '../view/PortfolioView';
import { hasEntityRefs } from './filterFields';

export interface FilterValueProps {
  field: GroupBy;
  /** Null for entities without a value. */
  value: string | null;
}

/** One value of a filter; entity refs are shown as the catalog shows them. */
export function FilterValue({ field, value }: FilterValueProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  if (value === null) {
    return <>{t(`without.${field}`)}</>;
  }
  return hasEntityRefs(field) ? (
    <EntityTitle entityRef={value} />
  ) : (
    <>{value}</>
  );
}

function EntityTitle({ entityRef }: { entityRef: string }) {
  return <>{useEntityPresentation(entityRef).primaryTitle}</>;
}

/**
 * Formats which entities are behind a number, such as "Process at 2 · Operate";
 * undefined where all entities are listed.
 */
export function useCellTitle(
  model: Model,
): (cell: CellFilter) => string | undefined {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const subjectTitle = ({ aspect, area }: CellFilter) =>
    model.aspects.find(({ id }) => id === aspect)?.title ??
    (area && findArea(model, area)?.title);
  const levelTitle = (cell: CellFilter) => {
    const { level } = cell;
    const what = subjectTitle(cell) ?? t('entities.overall');
    return level === 'none'
      ? t('entities.cellNone', { what })
      : t('entities.cellAt', { what, level: levelName(Number(level)) });
  };
  return cell => {
    const capability = model.capabilities.find(
      ({ id }) => id === cell.capability,
    )?.title;
    const parts = [
      ...(cell.level === undefined ? [] : [levelTitle(cell)]),
      ...(cell.stale ? [t('entities.cellStale')] : []),
      ...(cell.ownAssessment === undefined
        ? []
        : [
            t(
              cell.ownAssessment
                ? 'entities.cellOwnAssessment'
                : 'entities.cellNoOwnAssessment',
            ),
          ]),
      ...(cell.evidence ? [t(`entities.evidence.${cell.evidence}`)] : []),
      ...(cell.demand && capability
        ? [t(`entities.${cell.demand}`, { capability })]
        : []),
      ...(cell.withinOwnReach ? [t('entities.withinOwnReach')] : []),
      ...(cell.risesWith
        ? [
            t('entities.risesWith', {
              what: subjectTitle(cell) ?? t('entities.anyArea'),
              capabilities: capabilityTitles(model, cell.risesWith),
            }),
          ]
        : []),
    ];
    return parts.length > 0 ? parts.join(', ') : undefined;
  };
}

/** The titles of some capabilities, separated by commas. */
export function capabilityTitles(
  model: Model,
  capabilityIds: string[],
): string {
  return model.capabilities
    .filter(({ id }) => capabilityIds.includes(id))
    .map(({ title }) => title)
    .join(', ');
}
