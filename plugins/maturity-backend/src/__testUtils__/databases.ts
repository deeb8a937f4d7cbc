import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { DatabaseStores, InMemoryStores, type Stores } from '../database';

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

/** Empty stores of each kind. */
export function storesCases(): [name: string, create: () => Promise<Stores>][] {
  return [
    ['in memory', async () => InMemoryStores.create()],
    ...databaseCases().map(([name, init]): [string, () => Promise<Stores>] => [
      name,
      async () => storesOn(await init()),
    ]),
  ];
}

/** Stores on a database, as another replica has them. */
export async function storesOn(
  knex: Awaited<ReturnType<TestDatabases['init']>>,
): Promise<Stores> {
  return DatabaseStores.create(
    mockServices.database.mock({ getClient: async () => knex }),
  );
}
