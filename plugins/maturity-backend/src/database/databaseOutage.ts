import { isError } from '@backstage/errors';
import { knex } from 'knex';

/** Of the network, of connections that end, and of a server that shuts down. */
const OUTAGE =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0\d|53300)$/;

/**
 * What the client of PostgreSQL says of a connection that is lost while it is
 * used. It gives these errors no code.
 */
const LOST_CONNECTION =
  /(Connection terminated( unexpectedly)?|(Client has encountered a connection error|Client was closed) and is not queryable)$/;

/**
 * Whether an error says that the database cannot be reached, rather than that
 * something is wrong with what was asked of it.
 */
export function isDatabaseOutage(error: unknown): boolean {
  if (error instanceof knex.KnexTimeoutError) return true;
  if (!isError(error)) return false;
  return typeof error.code === 'string'
    ? OUTAGE.test(error.code)
    : LOST_CONNECTION.test(error.message);
}
