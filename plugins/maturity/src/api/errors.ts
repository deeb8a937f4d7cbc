/**
 * Why a request failed, in the words of the backend where it answered: the
 * error of a response itself only tells the status.
 */
export function failureReason(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** The HTTP status that an error stands for, if it came from a response. */
export function responseStatus(error: unknown): number | undefined {
  return error instanceof Error &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}

/** Whether the same request may succeed when it is sent again. */
export function isTransient(error: unknown): boolean {
  const status = responseStatus(error);
  return (
    status === undefined || status >= 500 || status === 408 || status === 429
  );
}
