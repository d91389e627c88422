/** Reads the case file: one statement, its parameters, its rows. TypeORM's data source is one. */
export interface Sql {
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Returns the only row of a statement, if there is one. */
export async function firstRow<Row>(sql: Sql, statement: string, parameters: unknown[]): Promise<Row | undefined> {
  const rows = await sql.query<Row>(statement, parameters);
  return rows[0];
}

/** Writes a search for a part of a name or number as a pattern of `ilike`. */
export function partOf(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Returns the row of a statement that always has one, as a count does. */
export async function onlyRow<Row>(sql: Sql, statement: string, parameters: unknown[]): Promise<Row> {
  const row = await firstRow<Row>(sql, statement, parameters);
  if (!row) throw new Error('A statement that counts has a row');
  return row;
}
