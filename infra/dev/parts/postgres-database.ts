import { Client } from 'pg';

/** The name of the database in every embedded cluster. */
export const databaseName = 'credit';

/** Makes the role that owns the tables, and its database, when missing; the role may make the app's role and test databases. */
export async function ensureDatabase(superuserUrl: string, ownerPassword: string): Promise<void> {
  const roles = await queryOnce(superuserUrl, `select from pg_roles where rolname = 'credit_owner'`);
  const rights = `login createrole createdb password '${ownerPassword}'`;
  if (roles === 0) await queryOnce(superuserUrl, `create role credit_owner ${rights}`);
  const databases = await queryOnce(superuserUrl, `select from pg_database where datname = '${databaseName}'`);
  if (databases === 0) await queryOnce(superuserUrl, `create database ${databaseName} owner credit_owner`);
}

/** Runs one statement on a connection of its own and returns the number of its rows; rejects when the server does not answer. */
export async function queryOnce(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000, query_timeout: 5000 });
  client.on('error', () => {}); // a server that ends meanwhile also fails the statement, which tells it
  try {
    await client.connect();
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end().catch(() => {});
  }
}
