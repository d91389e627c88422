import type { DataSource, EntityManager } from 'typeorm';
import { caseFileDifferences, replaceCaseFiles } from './fold/case-files';
import { compareBatch, deleteRowsWithoutEvents, rowsWithoutEvents } from './fold/compare-batch';
import type { Difference } from './fold/differences';
import { foldProcedure } from './fold/fold-procedure';
import { replaceDerived } from './fold/replace-derived';
import { storedEvents } from './fold/stored-events';

/** What a rebuild saw: how much was folded, how many differences there were, and the first thousand of them. */
export interface RebuildReport {
  procedures: number;
  events: number;
  found: number;
  differences: Difference[];
}

const batchSize = 200;
const shown = 1_000;

/**
 * Folds all events into the tables that follow from them and reports where the live ones differ. With `check` nothing is
 * written; without, the tables are replaced in one transaction, during which commits wait. Throws when an event is missing.
 * Open the data source for `longWork`.
 */
export async function rebuild(dataSource: DataSource, { check }: { check: boolean }): Promise<RebuildReport> {
  return dataSource.transaction(check ? 'REPEATABLE READ' : 'READ COMMITTED', async (transaction) => {
    await transaction.query('set local statement_timeout = 0');
    if (check) await transaction.query('set transaction read only');
    // Every commit writes this table after its events: whoever holds it sees all events of all commits.
    else await transaction.query('lock table procedure in share row exclusive mode');
    const report: RebuildReport = { procedures: 0, events: 0, found: 0, differences: [] };
    for (let batch = await nextBatch(transaction, null); batch.length > 0; ) {
      note(report, await foldBatch(transaction, batch, { check, report }));
      batch = await nextBatch(transaction, batch.at(-1) ?? null);
    }
    note(report, await rowsWithoutEvents(transaction));
    note(report, await caseFileDifferences(transaction));
    if (!check && report.found > 0) await replaceRest(transaction);
    return report;
  });
}

async function nextBatch(database: EntityManager, after: string | null): Promise<string[]> {
  const rows: { procedure_id: string }[] = await database.query(
    `select distinct procedure_id from procedure_event where $1::uuid is null or procedure_id > $1
     order by procedure_id limit $2`,
    [after, batchSize],
  );
  return rows.map(({ procedure_id }) => procedure_id);
}

async function foldBatch(
  database: EntityManager,
  procedures: readonly string[],
  { check, report }: { check: boolean; report: RebuildReport },
): Promise<Difference[]> {
  const events = [...(await storedEvents(database, procedures)).values()];
  const rows = events.map(foldProcedure);
  report.procedures += procedures.length;
  report.events += events.reduce((sum, { length }) => sum + length, 0);
  const found = await compareBatch(database, procedures, rows);
  if (!check && found.length > 0) await replaceDerived(database, procedures, rows);
  return found;
}

function note(report: RebuildReport, found: readonly Difference[]): void {
  report.found += found.length;
  report.differences.push(...found.slice(0, shown - report.differences.length));
}

async function replaceRest(transaction: EntityManager): Promise<void> {
  await deleteRowsWithoutEvents(transaction);
  await replaceCaseFiles(transaction);
}
