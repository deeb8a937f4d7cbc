import { ResponseError } from '@backstage/errors';

/** Something that is wrong with a file, and where. */
export interface ImportProblem {
  /** From 1. */
  line?: number;
  /** From 1: the place of the assessment in the file. */
  number?: number;
  /** Of the assessment, or of the file; empty for all of it. */
  field: string;
  message: string;
}

/** The statuses that say something of the file: it is wrong, or refused. */
const ofTheFile = [400, 409];

/** A line of the message, as `request:8 assessments.0.note: is too long`. */
const told =
  /^(?:\S+?:(?<line>\d+)(?: (?<within>\S+))?|(?<path>\S+)): (?<message>.+)$/;

/**
 * What is wrong with a file, as the backend told of it: a line for each
 * problem.
 *
 * @returns none where the error is about something else
 */
export function problemsOf(error: Error): ImportProblem[] {
  if (
    !(error instanceof ResponseError) ||
    !ofTheFile.includes(error.statusCode)
  ) {
    return [];
  }
  const [, ...lines] = error.cause.message.split('\n');
  return lines.filter(line => line.trim() !== '').map(problemOf);
}

function problemOf(text: string): ImportProblem {
  const {
    line,
    within,
    path = within ?? '',
    message = text,
  } = told.exec(text)?.groups ?? {};
  const [, index, field = path] =
    /^assessments\.(\d+)\.?(.*)$/.exec(path) ?? [];
  return {
    ...(line && { line: Number(line) }),
    ...(index && { number: Number(index) + 1 }),
    field,
    message,
  };
}
