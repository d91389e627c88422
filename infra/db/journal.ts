import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { AnyEvent, EventPlace, JournalEntry } from '../../activities/contract';
import type { Journal } from '../../activities/ports';
import { commitDocument } from './commit-document';
import { refoldProcedure } from './fold/refold-procedure';
import { writable } from './writable-text';

/**
 * Creates the only writer of procedure tables: one commit is one call and one transaction, and repeating it changes
 * nothing. Where other events stand under the same numbers nothing is written, and what stands is the answer.
 */
export function createJournal(dataSource: DataSource): Journal {
  return {
    record: (entry) => record(dataSource, writable(entry)),
    readEventsAfter: (place) => eventsAfter(dataSource, place),
  };
}

async function record(dataSource: DataSource, entry: JournalEntry): Promise<AnyEvent[] | null> {
  const document = commitDocument(entry);
  try {
    await write(dataSource, document, false);
  } catch (error) {
    const code = refusalCode(error);
    if (code === 'CJ001')
      return eventsAfter(dataSource, { procedure: entry.snapshot.id, seq: (entry.events[0]?.seq ?? 1) - 1 });
    if (code !== 'CJ002') throw error;
    await dataSource.transaction(async (transaction) => {
      await write(transaction, document, true);
      await refoldProcedure(transaction, entry.snapshot.id);
    });
  }
  return null;
}

async function eventsAfter(dataSource: DataSource, { procedure, seq }: EventPlace): Promise<AnyEvent[]> {
  const rows: { content: AnyEvent }[] = await dataSource.query(
    'select content from procedure_event where procedure_id = $1 and seq > $2 order by seq',
    [procedure, seq],
  );
  return rows.map(({ content }) => content);
}

function write(database: DataSource | EntityManager, document: string, foldsAgain: boolean): Promise<unknown> {
  return database.query('select record_commit($1::jsonb, $2)', [document, foldsAgain]);
}

function refusalCode(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}
