/** What is wrong in a file, where, and what to do about it. @public */
export interface FileProblem {
  file: string;
  /** From 1. */
  line: number;
  /** Dotted path of the field, empty for the file as a whole. */
  path: string;
  message: string;
  hint?: string;
}

/** A problem as one line for people. @public */
export function formatProblem(problem: FileProblem): string {
  const { file, line, path, message, hint } = problem;
  const where = [`${file}:${line}`, path].filter(Boolean).join(' ');
  return `${where}: ${message}${hint ? ` (${hint})` : ''}`;
}
