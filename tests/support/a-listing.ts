import { closeListing, decideListing, expire, receiptsComplete, takeEffect } from '../../domain/listing/decide-listing';
import { evolveListing } from '../../domain/listing/evolve-listing';
import type { BaseDecision, ListingHappening, ListingState } from '../../domain/listing/listing-state';
import { listingTable } from '../../domain/listing/listing-table';
import type { FrozenPack } from '../../domain/policy/frozen-pack';
import { Rehearsal } from './rehearsal';
import { wageArrears } from './wage-arrears-pack';

/** An entry in memory. */
export type ListingRehearsal = Rehearsal<ListingState, ListingHappening>;

interface Entry {
  policy: FrozenPack;
  principal: string | null;
  linked: string[];
  decidedOn: string;
  external: BaseDecision['external'];
}

/** An entry of the company, decided on Tue 28 April 2026 and about to take effect on Thu 30 April 2026. */
export function aListingToBe(changes: Partial<Entry> = {}): ListingRehearsal {
  const { policy = wageArrears, principal = null, linked = [], decidedOn = '2026-04-28', external } = changes;
  const file: ListingRehearsal = new Rehearsal<ListingState, ListingHappening>(
    {
      table: listingTable,
      evolve: evolveListing,
      decide: (state, act, context) => decideListing(state, act as never, context),
      lapse: (state, _clock, context) => expire(state, context),
    },
    '',
  ).on('2026-04-30');
  const frame = { id: 'listing-1', caseId: 'case-1', department: 'human-resources', policy, principal, linked };
  const determination = external ? null : 'determination-1';
  const base = { determination, number: 'no. 1', on: decidedOn, external };
  const facts = { criterion: 'amount-reaches-crime-standard', summary: 'order 2026-17' };
  const party = principal === null ? 'principal' : 'legal-representative';
  return file.say({ type: 'took-effect', ...frame, subject: 'company', party, base, facts });
}

/** An entry of the company that is shown, pushed and has its measures ordered since Thu 30 April 2026. */
export function aListing(changes: Partial<Entry> = {}): ListingRehearsal {
  const file = aListingToBe(changes);
  return file.say(...takeEffect(file.state, file.now, file.context()));
}

/** Has every measure of an entry report its last receipt, and closes the entry. */
export function withAllReceipts(file: ListingRehearsal): ListingRehearsal {
  for (const { order } of file.state.measures) file.act('record-measure', 'system', { order, stage: 'lifted' });
  if (!receiptsComplete(file.state)) throw new Error('A receipt is missing.');
  return file.say(...closeListing(file.state));
}
