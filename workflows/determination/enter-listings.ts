import type { DeterminationState, PartyProgress } from '../../domain/determination/determination-state';
import type { ListingOpening } from '../messages/openings';
import { office } from '../shared/office';
import type { DeterminationFile } from './determination-conduct';

function listed(state: DeterminationState): PartyProgress[] {
  return state.parties.filter((party) => party.outcome === 'list');
}

function dueForEntry(state: DeterminationState): PartyProgress[] {
  const waits = ({ subject }: PartyProgress) => state.objections.some((objection) => objection.subject === subject);
  return awaited(state).filter((party) => party.decisionServedOn && !waits(party));
}

function awaited(state: DeterminationState): PartyProgress[] {
  return listed(state).filter((party) => party.entry === 'none');
}

/** The part of the facts that the public sees; whole facts and personal details stay in the case file. */
function publicSummary({ draft }: DeterminationState): string {
  return draft.orderNumber;
}

function openingOf(
  file: DeterminationFile,
  party: PartyProgress,
): Omit<ListingOpening, 'clockOffset' | 'calendar' | 'ladder'> {
  const { id, caseId, department, policy, draft, decision } = file.state;
  const principal = listed(file.state).find((one) => one.role === 'principal');
  const linked = listed(file.state).filter((one) => one.role !== 'principal');
  const isPrincipal = party.role === 'principal';
  return {
    id: party.listing ?? '',
    caseId,
    department,
    at: file.now(),
    policy,
    subject: party.subject,
    party: party.role,
    principal: isPrincipal ? null : (principal?.listing ?? null),
    linked: isPrincipal ? linked.flatMap((one) => one.listing ?? []) : [],
    base: { determination: id, number: decision?.number ?? '', on: decision?.on ?? '' },
    facts: { criterion: draft.criterion, summary: publicSummary(file.state) },
  };
}

/** Enters each listed party on the list as soon as its decision is served and no objection of its own is pending; returns when all are in. */
export async function enterListings(file: DeterminationFile): Promise<void> {
  while (awaited(file.state).length > 0) {
    await file.until((state) => dueForEntry(state).length > 0 || awaited(state).length === 0);
    for (const party of dueForEntry(file.state)) {
      const answer = await office.openProcedure({ kind: 'listing', opening: openingOf(file, party) });
      const entry = answer === 'opened' ? 'opened' : 'principal-left';
      const { subject } = party;
      // A worker that died after this commit said it already: what stands is adopted, and not said again.
      const entered = (state: DeterminationState) => !dueForEntry(state).some((one) => one.subject === subject);
      await file.say((state) => (entered(state) ? [] : [{ type: 'entry-opened', subject, entry }]));
    }
  }
}
