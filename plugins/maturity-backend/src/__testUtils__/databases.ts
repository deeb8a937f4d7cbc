import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { createStores, type Stores } from '../database';

/** A kind of database, and how to get an empty one. */
export type DatabaseCase = [
  name: string,
  init: () => ReturnType<TestDatabases['init']>,
];

/** SQLite, and PostgreSQL where a test run has one. */
export function databaseCases(): DatabaseCase[] {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
  return databases
    .eachSupportedId()
    .map(([id]) => [
      id === 'SQLITE_3' ? 'SQLite' : 'PostgreSQL',
      () => databases.init(id),
    ]);
}

/** Empty stores on each kind of database. */
export function storesCases(): [name: string, create: () => Promise<Stores>][] {
  return databaseCases().map(([name, init]) => [
    name,
    async () => storesOn(await init()),
  ]);
}

/** Stores on a database, as each replica of the backend creates them. */
export async function storesOn(
  knex: Awaited<ReturnType<TestDatabases['init']>>,
): Promise<Stores> {
  return createStores(
    mockServices.database.mock({ getClient: async () => knex }),
  );
}
