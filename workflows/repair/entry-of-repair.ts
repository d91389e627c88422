import type { PartyRole } from '../../domain/determination/determination-state';
import type { BaseDecision, PublicFacts } from '../../domain/listing/listing-state';
import { leftTogether } from '../../domain/repair/left-together';
import type { RepairedEntry } from '../../domain/repair/repair-state';
import type { ListingOpening } from '../messages/openings';
import { office } from '../shared/office';
import type { RepairFile } from './notices-of-repair';

/**
 * Has the entry leave: publicity, sharing and measures end in one flow, with a receipt from every receiver. An entry that
 * had left by itself in the same moment has nothing more to end, and the record says so.
 */
export async function haveEntryLeave(file: RepairFile): Promise<void> {
  const { id, target, rules, decision } = file.state;
  if (target.what !== 'entry') return;
  const detail = { repair: id, reason: decision?.reasons ?? '', cascade: rules.cascade };
  const answer = await file.tell({ kind: 'listing', id: target.listing }, 'leave-on-repair', detail);
  if (answer === 'closed') await file.say(() => [{ type: 'target-gone' }]);
}

interface Returning {
  id: string;
  replaces: string;
  subject: string;
  party: PartyRole;
  principal: string | null;
  linked: string[];
  base: BaseDecision;
  facts: PublicFacts;
}

/**
 * Puts the entry back after a false commitment, where the rule says so: with its old term, or with a fresh one; the
 * entries of linked persons that left with it come back with it.
 */
export async function putEntryBack(file: RepairFile): Promise<void> {
  const { subject, target, falsehood } = file.state;
  if (target.what !== 'entry' || !falsehood?.listing) return;
  const { listing: principal, linked } = falsehood;
  const { listing, party, facts, base } = target;
  const put = await putBack(file, target, {
    id: principal,
    replaces: listing,
    subject,
    party,
    principal: null,
    linked,
    base,
    facts,
  });
  // An entry that left on another ground meanwhile stays off the list, and so do those that left with it.
  if (put !== 'opened') return;
  const others = leftTogether(file.state).map((one, index) => ({ ...one, id: linked[index] ?? file.newId() }));
  await Promise.all(
    others.map(({ listing: replaces, ...one }) => putBack(file, target, { ...one, replaces, principal, linked: [] })),
  );
}

function putBack(file: RepairFile, { department, policy }: RepairedEntry, { base, ...entry }: Returning) {
  const { caseId, falsehood } = file.state;
  const restarted = falsehood?.consequence === 'restored-and-term-restarted';
  const opening: Omit<ListingOpening, 'clockOffset' | 'calendar' | 'ladder'> = {
    ...entry,
    caseId,
    department,
    policy,
    at: file.now(),
    base: restarted ? { ...base, restartedOn: falsehood.on } : base,
  };
  return office.openProcedure({ kind: 'listing', opening });
}
