import type { DataSource } from 'typeorm';

/** Reads how far the training clock of a case is ahead of the wall clock, in milliseconds; 0 where none was set. */
export async function clockOffset(dataSource: DataSource, caseId: string): Promise<number> {
  const [row]: { offset_ms: string }[] = await dataSource.query('select offset_ms from case_clock where case_id = $1', [
    caseId,
  ]);
  return Number(row?.offset_ms ?? 0);
}

/** Sets the training clock of a case ahead of the wall clock, in milliseconds; it never goes back. Returns what stands. */
export async function setClockOffset(dataSource: DataSource, caseId: string, milliseconds: number): Promise<number> {
  const [row]: { offset_ms: string }[] = await dataSource.query(
    `insert into case_clock as c (case_id, offset_ms) values ($1, $2)
     on conflict (case_id) do update set offset_ms = greatest(c.offset_ms, excluded.offset_ms) returning offset_ms`,
    [caseId, milliseconds],
  );
  return Number(row?.offset_ms ?? 0);
}
