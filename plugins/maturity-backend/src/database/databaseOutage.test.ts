import { knex } from 'knex';
import { isDatabaseOutage } from './databaseOutage';

const coded = (code: unknown) => Object.assign(new Error('no'), { code });

describe('isDatabaseOutage', () => {
  it.each([
    ['a server that is not there', coded('ECONNREFUSED')],
    ['a connection that breaks', coded('08006')],
    ['a server that shuts down', coded('57P01')],
    ['a server with too many clients', coded('53300')],
    [
      'a connection that is lost in a query',
      new Error('select 1 - Connection terminated unexpectedly'),
    ],
    [
      'a connection that was lost before a query',
      new Error(
        'select 1 - Client has encountered a connection error and is not queryable',
      ),
    ],
    ['a pool that waits too long', new knex.KnexTimeoutError('no')],
  ])('knows %s', (_, error) => {
    expect(isDatabaseOutage(error)).toBe(true);
  });

  it.each([
    ['a constraint', coded('23505')],
    ['a statement that was stopped', coded('57014')],
    ['a number', coded(8006)],
    ['an error without a code', new Error('ECONNREFUSED')],
    ['nothing', undefined],
  ])('takes %s for something else', (_, error) => {
    expect(isDatabaseOutage(error)).toBe(false);
  });
});
