import type { EntityManager } from 'typeorm';
import { derivedTables } from './derived-tables';
import { type Difference, differences, type RowPair } from './differences';
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
    const sameKey = table.key.map((column) => `t.${column} = r.${column}`).join(' and ');
    const order = table.key.map((column) => `coalesce(t.${column}, r.${column})`).join(', ');
    // Both sides have the column types of the table, so that rows are compared and not their texts.
    const pairs: RowPair[] = await database.query(
      `select to_jsonb(t) as live, to_jsonb(r) as rebuilt
       from (select * from ${table.name} where ${table.owner} = any ($1)) t
       full join jsonb_populate_recordset(null::${table.name}, $2::jsonb) r on ${sameKey}
       where t is distinct from r order by ${order}`,
      [procedures, JSON.stringify(rebuilt)],
    );
    found.push(...differences(table, pairs));
  }
  return found;
}

/** Finds derived rows of procedures that have no event at all. */
export async function rowsWithoutEvents(database: EntityManager): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const table of derivedTables) {
    const pairs: RowPair[] = await database.query(
      `select to_jsonb(t) as live, null as rebuilt from ${table.name} t where not exists (
         select from procedure_event e where e.procedure_id = t.${table.owner}) limit 1000`,
    );
    found.push(...differences(table, pairs));
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
