import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { AnyEvent, JournalEntry } from '../../activities/contract';
import type { Journal } from '../../activities/ports';
import { commitDocument } from './commit-document';
import { refoldProcedure } from './fold/refold-procedure';
import { JournalConflict } from './journal-conflict';
import { writable } from './writable-text';

/**
 * Creates the only writer of procedure tables: one commit is one call and one transaction, and repeating it changes
 * nothing. Throws JournalConflict when other events stand under the same numbers.
 */
export function createJournal(dataSource: DataSource): Journal {
  return { record: (entry) => record(dataSource, writable(entry)) };
}

async function record(dataSource: DataSource, entry: JournalEntry): Promise<void> {
  const document = commitDocument(entry);
  try {
    await write(dataSource, document, false);
  } catch (error) {
    const { code, detail } = refusalOf(error);
    if (code === 'CJ001') throw new JournalConflict(entry.snapshot.id, JSON.parse(detail) as AnyEvent[]);
    if (code !== 'CJ002') throw error;
    await dataSource.transaction(async (transaction) => {
      await write(transaction, document, true);
      await refoldProcedure(transaction, entry.snapshot.id);
    });
  }
}

function write(database: DataSource | EntityManager, document: string, foldsAgain: boolean): Promise<unknown> {
  return database.query('select record_commit($1::jsonb, $2)', [document, foldsAgain]);
}

function refusalOf(error: unknown): { code: string; detail: string } {
  const { code = '', detail = '' } =
    error instanceof QueryFailedError ? (error.driverError as { code?: string; detail?: string }) : {};
  return { code, detail };
}
