import type { EntityManager } from 'typeorm';
import type { Row } from '../projection/row';
import { derivedTables } from './derived-tables';
import { type Difference, differences } from './differences';
import type { ProcedureRows } from './fold-procedure';

/** Compares every derived table, for these procedures, with the rows that their events say. */
export async function compareBatch(
  database: EntityManager,
  procedures: readonly string[],
  rows: readonly ProcedureRows[],
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const table of derivedTables) {
    const rebuilt = rows.flatMap((procedure) => procedure[table.name]);
    // Both sides go through the column types of the table, so that the same instant is the same text.
    const sides: { side: 'live' | 'rebuilt'; row: Row }[] = await database.query(
      `select 'live' as side, to_jsonb(t) as row from ${table.name} t where ${table.owner} = any ($1)
       union all
       select 'rebuilt', to_jsonb(r) from jsonb_populate_recordset(null::${table.name}, $2::jsonb) r`,
      [procedures, JSON.stringify(rebuilt)],
    );
    const rowsOf = (wanted: 'live' | 'rebuilt') => sides.filter(({ side }) => side === wanted).map(({ row }) => row);
    found.push(...differences(table, rowsOf('live'), rowsOf('rebuilt')));
  }
  return found;
}

/** Finds derived rows of procedures that have no event at all. */
export async function rowsWithoutEvents(database: EntityManager): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const table of derivedTables) {
    const rows: { row: Row }[] = await database.query(
      `select to_jsonb(t) as row from ${table.name} t where not exists (
         select from procedure_event e where e.procedure_id = t.${table.owner}) limit 1000`,
    );
    const live = rows.map(({ row }) => row);
    found.push(...differences(table, live, []));
  }
  return found;
}

/** Deletes derived rows of procedures that have no event at all. */
export async function deleteRowsWithoutEvents(transaction: EntityManager): Promise<void> {
  for (const { name, owner } of derivedTables.toReversed()) {
    await transaction.query(
      `delete from ${name} t where not exists (select from procedure_event e where e.procedure_id = t.${owner})`,
    );
  }
}
