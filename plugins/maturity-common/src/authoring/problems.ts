/** What is wrong in a file, where, and what to do about it. @public */
export interface FileProblem {
  /** Defaults to `error`. A file that has only warnings can be used. */
  severity?: Severity;
  file: string;
  /** Counted from 1. */
  line: number;
  /** Dotted path of the field; empty if it is about the whole file. */
  path: string;
  message: string;
  /** What to do about it, or what was expected. */
  hint?: string;
}

/** A file with an error cannot be used; one with warnings can. @public */
export type Severity = 'error' | 'warning';

/** The name and text of a file. @public */
export interface SourceFile {
  /** The name to show in problems. */
  file: string;
  /** YAML or JSON. */
  text: string;
}

/** Formats a problem as one line of text. @public */
export function formatProblem(problem: FileProblem): string {
  const { severity, file, line, path, message, hint } = problem;
  const where = [`${file}:${line}`, path].filter(Boolean).join(' ');
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${where}: ${mark}${message}${hint ? ` (${hint})` : ''}`;
}

/** Tells whether a problem is an error rather than a warning. @public */
export function isError({ severity }: Pick<FileProblem, 'severity'>): boolean {
  return severity !== 'warning';
}

/**
 * What is wrong with a value of a model, before its line in the file is known.
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

const MAX_KNOWN_IDS = 8;

/**
 * Builds a hint that lists the known ids: those with the same parent as the
 * unknown one, if there are any.
 */
export function knownIds(ids: string[], id: string): string {
  const parent = id.slice(0, id.lastIndexOf('.') + 1);
  const siblings = ids.filter(other => other.startsWith(parent));
  const known = siblings.length > 0 ? siblings : ids;
  if (known.length === 0) return 'there are none';
  const more = known.length > MAX_KNOWN_IDS ? ', ...' : '';
  return `known: ${known.slice(0, MAX_KNOWN_IDS).join(', ')}${more}`;
}
