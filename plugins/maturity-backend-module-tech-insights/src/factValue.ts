import type { JsonValue } from '@backstage/types';
import {
  MAX_FACT_TEXT_LENGTH,
  type FactValue,
} from '@cnmm/backstage-plugin-maturity-common';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The types of tech-insights that become values of ours. */
export const SUPPORTED_TYPES = [
  'boolean',
  'integer',
  'float',
  'string',
  'datetime',
  'set',
];

/**
 * Turns a value of tech-insights into one of ours. A set becomes the number of
 * its items, and a date the number of whole days that had passed since then, as
 * checks compare numbers.
 *
 * @param type - one of {@link SUPPORTED_TYPES}
 * @param observedAt - when tech-insights has seen it
 * @returns undefined if it cannot be a value of that type
 */
export function factValue(
  value: JsonValue,
  type: string,
  observedAt: Date,
): FactValue | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'integer':
    case 'float':
      return typeof value === 'number' ? value : undefined;
    case 'string':
      return typeof value === 'string' && fits(value.trim())
        ? value.trim()
        : undefined;
    case 'set':
      return Array.isArray(value) ? value.length : undefined;
    case 'datetime':
      return typeof value === 'string'
        ? daysSince(Date.parse(value), observedAt)
        : undefined;
    default:
      return undefined;
  }
}

function fits(text: string): boolean {
  return text.length > 0 && text.length <= MAX_FACT_TEXT_LENGTH;
}

function daysSince(time: number, observedAt: Date): number | undefined {
  if (Number.isNaN(time)) return undefined;
  return Math.floor((observedAt.getTime() - time) / DAY_MS);
}
