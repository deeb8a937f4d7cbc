import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from '../translations';

/** The units and how many bytes each stands for, largest first. */
const units = [
  ['megabyte', 1024 * 1024],
  ['kilobyte', 1024],
  ['byte', 1],
] as const;

/** Formats a number of bytes in the user's language, such as "2.4 MB". */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  const locale = t('locale');
  return bytes => {
    const [unit, size] = units.find(([, from]) => bytes >= from) ?? units[2];
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      // The short form of "byte" has no plural.
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }).format(bytes / size);
  };
}
