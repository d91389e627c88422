import type { DataSource } from 'typeorm';
import type { Sql } from '../sql';

/** Which rows of a list are wanted. */
export interface Wanted {
  page: number;
  pageSize: number;
}

// Small enough that the last page too comes well within the time that a statement has, on a busy machine.
const pageSize = 2000;

/**
 * Reads all rows of a list page by page, whatever page was asked for, as they stood at one moment; no more than two pages
 * are in memory.
 */
export async function* allPages<Row>(
  sql: Sql,
  read: (sql: Sql, wanted: Wanted) => Promise<{ rows: readonly Row[] }>,
): AsyncGenerator<Row> {
  const runner = (sql as DataSource).createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    for (let page = 1; ; page += 1) {
      const { rows } = await read(runner, { page, pageSize });
      yield* rows;
      if (rows.length < pageSize) break;
    }
  } finally {
    await runner.rollbackTransaction().catch(() => undefined);
    await runner.release();
  }
}

/** Turns what comes one by one into something else. */
export async function* each<From, To>(rows: AsyncIterable<From>, turn: (row: From) => To): AsyncGenerator<To> {
  for await (const row of rows) yield turn(row);
}
