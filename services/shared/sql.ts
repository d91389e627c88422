/** Reads the case file: one statement, its parameters, its rows. TypeORM's data source is one. */
export interface Sql {
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Returns the only row of a statement, if there is one. */
export async function firstRow<Row>(sql: Sql, statement: string, parameters: unknown[]): Promise<Row | undefined> {
  const rows = await sql.query<Row>(statement, parameters);
  return rows[0];
}
