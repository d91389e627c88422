import type { EntityManager } from 'typeorm';
import { derivedTables } from './derived-tables';
import type { ProcedureRows } from './fold-procedure';

/** Replaces every derived row of these procedures by the given ones; belongs into a transaction. */
export async function replaceDerived(
  database: EntityManager,
  procedures: readonly string[],
  rows: readonly ProcedureRows[],
): Promise<void> {
  for (const { name, owner } of derivedTables.toReversed()) {
    await database.query(`delete from ${name} where ${owner} = any ($1)`, [procedures]);
  }
  for (const { name } of derivedTables) {
    const fresh = rows.flatMap((procedure) => procedure[name]);
    if (fresh.length === 0) continue;
    await database.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [
      JSON.stringify(fresh),
    ]);
  }
}
