import type { DataSource } from 'typeorm';

const settings = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** Refuses a server on which an answered commit could be lost in a crash; throws an error that names each setting. */
export async function refuseUnsafeServer(dataSource: DataSource): Promise<void> {
  const rows: { name: string; setting: string }[] = await dataSource.query(
    'select name, setting from pg_settings where name = any ($1)',
    [settings],
  );
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => `${name} = off`);
  if (off.length === 0) return;
  throw new Error(
    `The PostgreSQL server could lose what it confirmed (${off.join(', ')}); set these to "on" and restart it.`,
  );
}
