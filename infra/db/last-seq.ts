import type { DataSource } from 'typeorm';

/** Reads the number of a procedure's last event in the case file; null while it has none. */
export async function lastSeq(dataSource: DataSource, procedure: string): Promise<number | null> {
  const rows: { last_seq: number }[] = await dataSource.query('select last_seq from procedure where id = $1', [
    procedure,
  ]);
  return rows[0]?.last_seq ?? null;
}
