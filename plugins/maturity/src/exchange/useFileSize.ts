import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from '../translations';

/** From how many bytes on a unit is used, the largest one first. */
const units = [
  ['megabyte', 1024 * 1024],
  ['kilobyte', 1024],
  ['byte', 1],
] as const;

/** Tells a number of bytes, as "2.4 MB". */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const locale = t('locale');
  return bytes => {
    const [unit, size] = units.find(([, from]) => bytes >= from) ?? units[2];
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // Short, a byte has no plural.
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }).format(bytes / size);
  };
}
