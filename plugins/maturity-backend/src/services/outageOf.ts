import {
  isError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { isDatabaseOutage } from '../database';

/**
 * What to tell the caller where something that the plugin needs cannot be
 * reached, so that it can be told from a defect; undefined for other errors.
 */
export function outageOf(error: unknown): ServiceUnavailableError | undefined {
  if (isOutageOfPlugin(error)) {
    return new ServiceUnavailableError(
      'The catalog, or another plugin that is needed, cannot be reached; try again later',
      error,
    );
  }
  if (isDatabaseOutage(error)) {
    return new ServiceUnavailableError(
      'The database cannot be reached; try again later',
      error,
    );
  }
  return undefined;
}

/** Clients of other plugins fail with their answer, or with that of `fetch`. */
function isOutageOfPlugin(error: unknown): boolean {
  if (error instanceof ResponseError) return error.statusCode >= 500;
  if (!isError(error)) return false;
  return (
    error.name === 'FetchError' ||
    (error.name === 'TypeError' && error.cause !== undefined)
  );
}
