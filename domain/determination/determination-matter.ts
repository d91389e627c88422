import type { DeterminationMatter } from '../policy/paper-matter';
import type { DeterminationState, PartyProgress } from './determination-state';

/** Gives what a determination says of itself in the papers to one of its parties. */
export function determinationMatter(
  { draft, decision, comments }: Pick<DeterminationState, 'draft' | 'decision' | 'comments'>,
  party: Pick<PartyProgress, 'role'>,
): DeterminationMatter {
  return {
    party: party.role,
    criterion: draft.criterion,
    facts: draft.facts,
    orderNumber: draft.orderNumber,
    orderedPayBy: draft.orderedPayBy,
    amountOwedFen: draft.amountOwedFen === null ? '' : String(draft.amountOwedFen),
    decisionNumber: decision?.number ?? '',
    decidedOn: decision?.on ?? '',
    reasons: decision?.reasons ?? '',
    noListingGround: decision?.noListingGround ?? '',
    comments: comments.length === 0 ? '' : String(comments.length),
  };
}
