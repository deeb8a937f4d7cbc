import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ImportItem } from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../translations';

const results = ['would-import', 'imported', 'skipped', 'refused'] as const;

/** How many assessments come to a result. */
export function countOf(
  items: ImportItem[],
  result: ImportItem['result'],
): number {
  return items.filter(item => item.result === result).length;
}

/** Props of {@link ResultCounts}. */
export interface ResultCountsProps {
  items: ImportItem[];
}

/** How many assessments come to which result, in words. */
export function ResultCounts({ items }: ResultCountsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const isDone = items.some(({ result }) => result === 'imported');
  const words = results
    .map(result => ({ result, count: countOf(items, result) }))
    .filter(({ count }) => count > 0)
    .map(({ result, count }) => t(`import.count.${result}`, { count }));
  return (
    <Typography variant="subtitle1" component="p" role="status">
      {isDone && `${t('import.done')} `}
      {items.length === 0 ? t('import.nothing') : `${words.join(', ')}.`}
    </Typography>
  );
}
