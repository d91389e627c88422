import type { EntityManager } from 'typeorm';
import type { AnyEvent } from '../../../activities/contract';
import type { Row } from '../projection/row';
import type { StandingEntry } from './chain-check';

/** An entry with the event row that it vouches for, if there is one, and with the end of its stream as noted apart. */
export interface EntryWithEvent extends StandingEntry {
  event: {
    content: AnyEvent;
    commitSeq: number;
    wakesAt: string | null;
    caseFile: Row | null;
    /** The event row's own columns, in the form of the audit entry. */
    columns: { stream: string; at: string; person_id: string | null; role: string; action: string; object: string };
  } | null;
  end_seq: number | null;
  end_hash: string | null;
}

const pageSize = 2_000;

// Six digits of a second, so that no change of an instant is too small to be seen; `trimmed` leaves what JavaScript writes.
const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Reads all entries in the order of stream and number, a page at a time. */
export async function* standingEntries(database: EntityManager): AsyncGenerator<EntryWithEvent> {
  let place = { stream: '', seq: 0 };
  for (;;) {
    const page: EntryWithEvent[] = await database.query(
      `select a.stream, a.seq, ${utc('a.at')} as at, a.person_id, a.role, a.action, a.object, a.content_hash, a.reason,
         a.procedure_id, a.event_seq, a.previous_hash, a.hash, s.last_seq as end_seq, s.last_hash as end_hash,
         case when e.seq is not null then jsonb_build_object('content', e.content, 'commitSeq', e.commit_seq,
           'wakesAt', ${utc('e.wakes_at')}, 'caseFile', e.case_file, 'columns', jsonb_build_object(
             'stream', e.case_id::text, 'at', ${utc('e.at')}, 'person_id', e.by_person, 'role', e.by_role,
             'action', e.type, 'object', e.kind || '/' || e.procedure_id || '#' || e.seq)) end as event
       from (select * from audit_entry where (stream, seq) > ($1, $2) order by stream, seq limit ${pageSize}) a
       left join procedure_event e on e.procedure_id = a.procedure_id and e.seq = a.event_seq
       left join audit_stream s on s.stream = a.stream
       order by a.stream, a.seq`,
      [place.stream, place.seq],
    );
    for (const entry of page) yield trimmed(entry);
    const last = page.at(-1);
    if (!last) return;
    place = last;
  }
}

function trimmed(entry: EntryWithEvent): EntryWithEvent {
  const { event } = entry;
  const mended = event && { ...event, columns: { ...event.columns, at: milliseconds(event.columns.at) } };
  return { ...entry, at: milliseconds(entry.at), event: mended };
}

function milliseconds(text: string): string {
  return text.endsWith('000Z') ? `${text.slice(0, -4)}Z` : text;
}
