import type { ListingHappening, ListingState } from './listing-state';
import { isSuspended } from './suspension-standing';

/** Says whether the rule shows the entry to the public; one without any channel wants its entries only pushed. */
export function isPublished({ policy }: ListingState): boolean {
  return policy.publication.channels.length > 0;
}

/** The push of a change to the platform that the rule names, if it names one; what is suspended is corrected there when it returns. */
export function push(state: ListingState, change: 'listed' | 'corrected' | 'removed'): ListingHappening[] {
  if (change === 'corrected' && isSuspended(state)) return [];
  return state.policy.push ? [{ type: 'pushed', platform: state.policy.push.platform, change }] : [];
}
