import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { maturityTranslationRef } from '../translations';

/** A relative time, with the exact time on hover. */
export function Time({ value }: { value: string }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const locale = t('locale');
  return (
    <time dateTime={value} title={exactTime(value, locale)}>
      {relativeTime(value, new Date(), locale)}
    </time>
  );
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

/**
 * The units with their limits; days reach far, as staleness is counted in days.
 */
const units: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['second', SECOND, MINUTE],
  ['minute', MINUTE, HOUR],
  ['hour', HOUR, DAY],
  ['day', DAY, 3 * MONTH],
  ['month', MONTH, 2 * YEAR],
  ['year', YEAR, Infinity],
];

/** Formats a time relative to now, such as "41 days ago". */
export function relativeTime(iso: string, now: Date, locale: string): string {
  // The server's clock may be slightly ahead; never show a time in the future.
  const age = Math.max(0, now.getTime() - Date.parse(iso));
  const [unit, length] = units.find(([, , limit]) => age < limit) ?? units[5];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    -Math.floor(age / length),
    unit,
  );
}

/** Formats a time in full. */
export function exactTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(iso));
}

/** Formats a time of today as the time of day, any other as relative. */
export function savedTime(iso: string, now: Date, locale: string): string {
  const time = new Date(iso);
  return time.toDateString() === now.toDateString()
    ? new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time)
    : relativeTime(iso, now, locale);
}

/** Formats a calendar day given as YYYY-MM-DD, independent of the time zone. */
export function calendarDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
