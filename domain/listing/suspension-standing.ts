import type { ListingState } from './listing-state';

/** Says whether the entry is suspended now: shown nowhere, its measures lifted, its term running on. */
export function isSuspended({ stage, suspension }: ListingState): boolean {
  return stage === 'listed' && (suspension?.standing === 'in-force' || suspension?.standing === 'reported');
}

/** Says whether the party can ask for a suspension: for its own entry on a black list, one at a time. */
export function mayRequestSuspension({ stage, party, policy, suspension }: ListingState): boolean {
  const free = !suspension || suspension.standing === 'refused' || suspension.standing === 'returned';
  return stage === 'listed' && party === 'principal' && policy.polarity === 'black' && free;
}
