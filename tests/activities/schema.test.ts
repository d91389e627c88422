import { migrate, migrateDown } from '../../infra/db/migrate';
import { migrations } from '../../infra/db/migrations/all-migrations';
import { asOwner, emptyDatabase, freshDatabase } from '../support/database';

async function schemaOf(url: string): Promise<string[]> {
  return asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ line: string }>(`
      select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as line
        from information_schema.columns where table_schema = 'public'
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
        where connamespace = 'public'::regnamespace
      union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
      union all select format('%s %s %s', table_name, grantee, privilege_type) from information_schema.table_privileges
        where table_schema = 'public'
      order by 1`);
    return rows.map(({ line }) => line);
  });
}

describe('The schema', () => {
  it('is the same after up, down and up again, and nothing stays after down', async () => {
    const database = await emptyDatabase();

    await migrate(database);
    const first = await schemaOf(database.ownerUrl);
    await migrateDown(database);
    const between = await schemaOf(database.ownerUrl);
    await migrate(database);
    const second = await schemaOf(database.ownerUrl);

    expect(second).toEqual(first);
    expect(first.length).toBeGreaterThan(300);
    expect(between.filter((line) => !line.includes('schema_migration'))).toEqual([]);
    await database.drop();
  });

  it('is brought up once when several start at the same time', async () => {
    const database = await emptyDatabase();

    const done = await Promise.all([migrate(database), migrate(database), migrate(database)]);

    expect(done.map(({ length }) => length).toSorted((one, other) => one - other)).toEqual([0, 0, migrations.length]);
    await database.drop();
  });

  it('has an entity for every table with every column and its type', async () => {
    const { dataSource, drop } = await freshDatabase();

    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();

    const changes = upQueries.map(({ query }) => query).filter((query) => /COLUMN|CREATE TABLE/.test(query));
    const tables: { table_name: string }[] = await dataSource.query(
      "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    );
    expect(changes).toEqual([]);
    expect(dataSource.entityMetadatas.map(({ tableName }) => tableName).sort()).toEqual(
      tables.map(({ table_name }) => table_name),
    );
    await drop();
  });

  it('refuses a role for the app that could get round its rights', async () => {
    const database = await emptyDatabase();

    const attempt = migrate({ ownerUrl: database.ownerUrl, appUrl: database.ownerUrl });

    await expect(attempt).rejects.toThrow(/name another role/);
    await database.drop();
  });
});
