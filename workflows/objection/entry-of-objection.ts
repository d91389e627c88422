import type { ObjectionFile } from './notices-of-objection';

/** Has the entry say that an objection is pending. */
export async function markEntry(file: ObjectionFile): Promise<void> {
  const { id, entry, rules } = file.state;
  const detail = { objection: id, marking: rules.marking };
  await file.tell({ kind: 'listing', id: entry.listing }, 'mark-objection', detail);
}

/** Lifts the mark and has the entry do what the objection found; an entry that has closed has nothing left to undo. */
export async function settleEntry(file: ObjectionFile): Promise<void> {
  const { id, entry, decision, refusal } = file.state;
  await file.tell({ kind: 'listing', id: entry.listing }, 'settle-objection', {
    objection: id,
    decided: decision !== null,
    remedy: decision?.remedy ?? null,
    summary: decision?.summary ?? null,
    reason: decision?.reasons ?? refusal ?? 'The objection was withdrawn.',
  });
}
