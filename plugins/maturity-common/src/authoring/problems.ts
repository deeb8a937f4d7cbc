/** What is wrong in a file, where, and what to do about it. @public */
export interface FileProblem {
  /** An error if left out. A file with nothing but warnings is usable. */
  severity?: Severity;
  file: string;
  /** From 1. */
  line: number;
  /** Dotted path of the field, empty for the file as a whole. */
  path: string;
  message: string;
  hint?: string;
}

/** Whether a problem makes a file unusable. @public */
export type Severity = 'error' | 'warning';

/** A file as it was read. @public */
export interface SourceFile {
  /** How to name the file in problems. */
  file: string;
  /** Its content: YAML or JSON. */
  text: string;
}

/** A problem as one line for people. @public */
export function formatProblem(problem: FileProblem): string {
  const { severity, file, line, path, message, hint } = problem;
  const where = [`${file}:${line}`, path].filter(Boolean).join(' ');
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${where}: ${mark}${message}${hint ? ` (${hint})` : ''}`;
}

/** Whether a problem makes its file unusable. @public */
export function isError({ severity }: Pick<FileProblem, 'severity'>): boolean {
  return severity !== 'warning';
}

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
