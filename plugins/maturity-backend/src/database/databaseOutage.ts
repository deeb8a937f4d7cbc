import { isError } from '@backstage/errors';
import { knex } from 'knex';

/** Of the network, of connections that end, and of a server that shuts down. */
const OUTAGE =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0\d|53300)$/;

/**
 * Whether an error says that the database cannot be reached, rather than that
 * something is wrong with what was asked of it.
 */
export function isDatabaseOutage(error: unknown): boolean {
  if (error instanceof knex.KnexTimeoutError) return true;
  return (
    isError(error) && typeof error.code === 'string' && OUTAGE.test(error.code)
  );
}
