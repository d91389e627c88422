import type { DataSource } from 'typeorm';

const tables = [
  'case_file',
  'procedure',
  'procedure_subject',
  'task',
  'clock',
  'notice',
  'listing',
  'measure_order',
  'objection',
  'repair',
  'ban',
  'measure_feedback',
  'supervision_order',
] as const;

/** Reads every table that the journal derives, each row as text in a stable order. */
export async function liveTables(dataSource: DataSource): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const rows: { row: string }[] = await dataSource.query(
      `select to_jsonb(t)::text as row from ${table} t order by 1`,
    );
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}
