import {
  isError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { isDatabaseOutage } from '../database';

/**
 * The error to respond with if something the plugin depends on is unreachable,
 * to tell an outage from a defect. Undefined for any other error.
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

/**
 * Whether the catalog, or another plugin, cannot be reached. Their clients fail
 * with the response, or with the error of `fetch`.
 */
export function isOutageOfPlugin(error: unknown): boolean {
  if (error instanceof ResponseError) return error.statusCode >= 500;
  if (!isError(error)) return false;
  return (
    error.name === 'FetchError' ||
    (error.name === 'TypeError' && error.cause !== undefined)
  );
}
