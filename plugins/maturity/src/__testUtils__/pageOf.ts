import type { Page } from '@cnmm/backstage-plugin-maturity-common/client';

/** A part of a list, as the backend gives it. */
export function pageOf<T>(
  items: T[],
  options: { limit?: number; cursor?: string } = {},
): Page<T> {
  const start = Number(options.cursor ?? 0);
  const end = start + (options.limit ?? 100);
  return {
    items: items.slice(start, end),
    totalItems: items.length,
    ...(end < items.length && { nextCursor: String(end) }),
  };
}
