import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from '../translations';
import { exactTime, relativeTime } from './formatTime';

/** How long ago something was; the exact time on hover. */
export function Time({ value }: { value: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const locale = t('locale');
  return (
    <time dateTime={value} title={exactTime(value, locale)}>
      {relativeTime(value, new Date(), locale)}
    </time>
  );
}
