import { createAppDataSource } from '../../infra/db/data-source';
import { asOwner, freshDatabase, type TestDatabase } from '../support/database';
import { ownsServer, restartServer } from '../support/database-server';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('The database of the app', () => {
  it('refuses a server that could lose what it confirmed', async () => {
    const { pathname } = new URL(database.ownerUrl);
    await asOwner(database.ownerUrl, (owner) =>
      owner.query(`alter database ${pathname.slice(1)} set synchronous_commit = off`),
    );

    const attempt = createAppDataSource(database.appUrl);

    await expect(attempt).rejects.toThrow(/synchronous_commit = off/);
    await asOwner(database.ownerUrl, (owner) =>
      owner.query(`alter database ${pathname.slice(1)} reset synchronous_commit`),
    );
  });

  it('gives a civil date as it is written, in whatever time zone the machine is', async () => {
    const [row]: unknown[] = await database.dataSource.query("select date '2026-03-01' as day");

    expect(row).toEqual({ day: '2026-03-01' });
  });

  it('ends a statement that takes too long', async () => {
    const impatient = await createAppDataSource(database.appUrl, { statementWithin: 100 });

    await expect(impatient.query('select pg_sleep(2)')).rejects.toThrow(/statement timeout/);
    await impatient.destroy();
  });

  it('answers again after the server was restarted', async () => {
    await Promise.all(Array.from({ length: 5 }, () => database.dataSource.query('select pg_sleep(0.05)')));

    if (ownsServer()) await restartServer();
    else await endAllConnections();

    expect(await answersAgain()).toEqual(Array.from({ length: 5 }, () => [{ one: 1 }]));
  });
});

// A connection that died a moment ago may be handed out once more before the pool hears of it.
async function answersAgain(): Promise<unknown[]> {
  const until = Date.now() + 15_000;
  for (;;) {
    try {
      return await Promise.all(Array.from({ length: 5 }, () => database.dataSource.query('select 1 as one')));
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function endAllConnections(): Promise<void> {
  await asOwner(database.ownerUrl, (owner) =>
    owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    ),
  );
}
