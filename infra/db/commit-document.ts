import type { AnyEvent, JournalEntry } from '../../activities/contract';
import type { Hand } from '../../domain/access/roles';
import type { AuditLine } from './audit/audit-line';
import { lineText } from './audit/audit-line';
import { eventHash } from './audit/event-hash';
import { instant } from './instant';
import { caseFileRow } from './projection/case-file';
import { derivedRows } from './projection/derived-rows';
import { procedureRow } from './projection/procedure';
import type { Row } from './projection/row';

/** Writes a commit as the one document that the database function `record_commit` takes. */
export function commitDocument(entry: JournalEntry): string {
  const { events, snapshot, tasks, messages, wakesAt } = entry;
  const commit = { seq: events.at(-1)?.seq ?? snapshot.seq, at: events.at(-1)?.at ?? null };
  const caseFile = entry.caseFile ? caseFileRow(entry.caseFile) : null;
  if (events.length > 0 && commit.seq !== snapshot.seq) {
    const { id, seq } = snapshot;
    throw new Error(`The snapshot of ${id} stands at ${seq}, its last event at ${commit.seq}; record them together.`);
  }
  const rows = events.map((event) => eventRow(event, entry, event.seq === commit.seq ? { wakesAt, caseFile } : {}));
  return JSON.stringify({
    commit_at: commit.at,
    events: rows,
    audit: rows.map((row, index) => auditRow(row, snapshot.id, events[index]?.at ?? '')),
    procedure: procedureRow(snapshot, wakesAt),
    tasks: tasks.map(({ clockId, ...task }) => ({ ...task, clock_id: clockId, kind: snapshot.kind })),
    derived: { procedure_id: snapshot.id, ...derivedRows(snapshot) },
    messages,
    case_file: caseFile,
  });
}

interface EventRow extends Row {
  seq: number;
  case_id: string;
  kind: string;
  type: string;
  by_person: string | null;
  by_role: string;
  content: AnyEvent;
  commit_seq: number;
  wakes_at: string | null;
  case_file: Row | null;
}

function eventRow(
  event: AnyEvent,
  { snapshot }: JournalEntry,
  beside: { wakesAt?: string | null; caseFile?: Row | null },
): EventRow {
  return {
    seq: event.seq,
    case_id: snapshot.caseId,
    kind: snapshot.kind,
    type: event.type,
    at: event.at,
    by_person: event.by.person,
    by_role: event.by.role,
    content: event,
    commit_seq: snapshot.seq,
    wakes_at: beside.wakesAt ?? null,
    case_file: beside.caseFile ?? null,
  };
}

function auditRow(row: EventRow, procedure: string, at: string): AuditLine & { line: string } {
  const { content, commit_seq: commitSeq, wakes_at: wakesAt, case_file: caseFile } = row;
  const line: AuditLine = {
    at: instant(at),
    person_id: row.by_person,
    role: row.by_role,
    action: row.type,
    object: `${row.kind}/${procedure}#${row.seq}`,
    content_hash: eventHash({ content, commitSeq, wakesAt, caseFile }),
    reason: forWhom(content.by),
    procedure_id: procedure,
    event_seq: row.seq,
  };
  return { ...line, line: lineText(row.case_id, line) };
}

/** Says in whose place, or for which subject, a deputy or an agent acted. */
function forWhom(hand: Hand): string | null {
  if (hand.person === null) return null;
  const { deputyFor, onBehalfOf } = hand;
  if (deputyFor !== undefined) return `deputy for ${deputyFor}`;
  return onBehalfOf === undefined ? null : `on behalf of ${onBehalfOf}`;
}
