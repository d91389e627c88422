import type { ListingOpening } from '../messages/openings';
import { office } from '../shared/office';
import type { RepairFile } from './notices-of-repair';

/** Has the entry leave: publicity, sharing and measures end in one flow, with a receipt from every receiver. */
export async function haveEntryLeave(file: RepairFile): Promise<void> {
  const { id, entry, rules, decision } = file.state;
  const detail = { repair: id, reason: decision?.reasons ?? '', cascade: rules.cascade };
  await file.tell({ kind: 'listing', id: entry.listing }, 'leave-on-repair', detail);
}

/** Puts the entry back after a false commitment, where the rule says so: with its old term, or with a fresh one. */
export async function putEntryBack(file: RepairFile): Promise<void> {
  const { caseId, subject, entry, falsehood } = file.state;
  if (!falsehood?.listing) return;
  const { department, policy, party, facts, base } = entry;
  const restarted = falsehood.consequence === 'restored-and-term-restarted';
  const opening: Omit<ListingOpening, 'clockOffset' | 'calendar' | 'ladder'> = {
    id: falsehood.listing,
    caseId,
    department,
    at: file.now(),
    policy,
    subject,
    party,
    principal: null,
    linked: [],
    base: restarted ? { ...base, on: falsehood.on } : base,
    facts,
    replaces: entry.listing,
  };
  await office.openProcedure({ kind: 'listing', opening });
}
