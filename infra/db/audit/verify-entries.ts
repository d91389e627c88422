import type { EntityManager } from 'typeorm';
import type { AuditFault } from './audit-fault';
import { ChainCheck } from './chain-check';
import { eventHash } from './event-hash';
import { type EntryWithEvent, standingEntries } from './standing-entries';

/** Checks every entry of every stream, its event and the end of its stream; stops at the first fault. */
export async function verifyEntries(
  database: EntityManager,
): Promise<{ entries: number; firstFault: AuditFault | null }> {
  const chain = new ChainCheck();
  let entries = 0;
  let last: EntryWithEvent | null = null;
  for await (const entry of standingEntries(database)) {
    const fault =
      (last && last.stream !== entry.stream ? endFault(last) : null) ?? chain.next(entry) ?? eventFault(entry);
    if (fault) return { entries, firstFault: fault };
    entries += 1;
    last = entry;
  }
  return { entries, firstFault: last && endFault(last) };
}

function eventFault({ stream, seq, procedure_id, content_hash, event, ...entry }: EntryWithEvent): AuditFault | null {
  if (procedure_id === null) return null;
  const name = entry.object;
  if (!event) return { stream, seq, what: `the event ${name} is missing` };
  if (eventHash(event) !== content_hash) return { stream, seq, what: `the event ${name} was changed` };
  const wrong = Object.entries(event.columns).find(([column, value]) => value !== { stream, ...entry }[column as 'at']);
  return wrong ? { stream, seq, what: `the column ${wrong[0]} of the event ${name} was changed` } : null;
}

function endFault({ stream, seq, hash, end_seq, end_hash }: EntryWithEvent): AuditFault | null {
  if (end_seq === seq && end_hash === hash) return null;
  if (end_seq !== null && end_seq > seq) return { stream, seq: seq + 1, what: 'the entry is missing' };
  return { stream, seq, what: 'the end of the stream, noted in audit_stream, was changed' };
}

/** Finds a stream without entries and an event for which no entry vouches. */
export async function verifyNothingBeside(database: EntityManager): Promise<AuditFault | null> {
  const [stream]: { stream: string }[] = await database.query(
    `select stream from audit_stream s where not exists (select from audit_entry a where a.stream = s.stream)
     order by stream limit 1`,
  );
  if (stream) return { stream: stream.stream, seq: 1, what: 'the entry is missing' };
  const [event]: { stream: string; name: string }[] = await database.query(
    `select case_id as stream, kind || '/' || procedure_id || '#' || seq as name from procedure_event e
     where not exists (select from audit_entry a where a.procedure_id = e.procedure_id and a.event_seq = e.seq)
     order by case_id, procedure_id, seq limit 1`,
  );
  return event ? { stream: event.stream, seq: 0, what: `no entry vouches for the event ${event.name}` } : null;
}
