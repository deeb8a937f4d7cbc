import type { Severity } from './types';

/**
 * What is wrong with a value, before it is known on which line it stands.
 *
 * @public
 */
export interface Finding {
  severity: Severity;
  path: PropertyKey[];
  message: string;
  hint?: string;
}

export function error(
  path: PropertyKey[],
  message: string,
  hint?: string,
): Finding {
  return { severity: 'error', path, message, hint };
}

export function warning(
  path: PropertyKey[],
  message: string,
  hint?: string,
): Finding {
  return { severity: 'warning', path, message, hint };
}

const MOST_NAMED = 8;

/**
 * The ids that could have been meant, as a hint: those with the same parent
 * where there are any.
 */
export function knownIds(ids: string[], id: string): string {
  const parent = id.slice(0, id.lastIndexOf('.') + 1);
  const siblings = ids.filter(other => other.startsWith(parent));
  const known = siblings.length > 0 ? siblings : ids;
  if (known.length === 0) return 'there are none';
  const more = known.length > MOST_NAMED ? ', ...' : '';
  return `known: ${known.slice(0, MOST_NAMED).join(', ')}${more}`;
}
