/**
 * Why a request failed, in the words of the backend where it answered: the
 * error of a response itself only tells the status.
 */
export function failureReason(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
