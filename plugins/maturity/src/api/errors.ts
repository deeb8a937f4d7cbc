/**
 * Why a request failed. If the backend responded, its own message is the cause
 * of the error; the error itself only has the status.
 */
export function failureReason(error: Error): string {
  const { message } = error.cause instanceof Error ? error.cause : error;
  // Of a response that is no error of ours, such as a proxy's page, Backstage
  // quotes all of it.
  const [, status] =
    /^(Request failed with status \d+[^,]*), /.exec(message) ?? [];
  return status ?? message;
}

/** The HTTP status of an error, if it came from a response. */
export function responseStatus(error: unknown): number | undefined {
  return error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

/** Whether retrying the same request may succeed. */
export function isTransient(error: unknown): boolean {
  const status = responseStatus(error);
  return (
    status === undefined || status >= 500 || status === 408 || status === 429
  );
}
