import { addHand, replaceHand } from '../procedure/hands';
import type { ListingEvent, ListingState } from './listing-state';
import type { Suspension } from './suspension-state';

function withSuspension(state: ListingState, change: Partial<Suspension>): ListingState {
  return { ...state, suspension: state.suspension && { ...state.suspension, ...change } };
}

function verified(state: ListingState, event: ListingEvent): ListingState {
  return { ...state, hands: replaceHand(state.hands, 'verifier', event.by) };
}

function decided(state: ListingState, event: ListingEvent): ListingState {
  return { ...state, hands: addHand(state.hands, 'approver', event.by) };
}

const unmarked = ({ marks }: ListingState) => marks.filter((mark) => mark !== 'restructuring');

/** Folds what happens to the suspension of an entry into its state. */
export function evolveSuspension(state: ListingState, event: ListingEvent): ListingState {
  switch (event.type) {
    case 'suspension-requested': {
      const { ruling, clocks } = event;
      const asked = { standing: 'requested', ruling, clocks, since: null, report: null, answer: null } as const;
      return { ...state, suspension: asked, suspensions: state.suspensions + 1 };
    }
    case 'ruling-checked':
      return verified(withSuspension(state, { standing: 'checked' }), event);
    case 'suspension-refused': {
      const { reason, whatToDo } = event;
      return decided(withSuspension(state, { standing: 'refused', answer: { reason, whatToDo } }), event);
    }
    case 'suspended':
      return decided(
        {
          ...withSuspension(state, { standing: 'in-force', since: event.on }),
          marks: [...state.marks, 'restructuring'],
        },
        event,
      );
    case 'plan-reported': {
      const { carriedOut, on } = event;
      return verified(withSuspension(state, { standing: 'reported', report: { carriedOut, on } }), event);
    }
    case 'plan-found-carried-out':
      return decided(state, event);
    case 'returned-to-list': {
      const answer = { reason: event.reason, whatToDo: null };
      const back = withSuspension(state, { standing: 'returned', answer });
      return decided({ ...back, marks: unmarked(state) }, event);
    }
    case 'exit-began':
      return { ...state, marks: unmarked(state) };
    default:
      return state;
  }
}
