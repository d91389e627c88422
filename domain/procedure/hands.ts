import type { Hand } from '../access/roles';
import type { Capacity } from './act-rule';

/** Who left a hand on a procedure, in which capacity; several persons may have drafted one draft. */
export type Hands = Partial<Record<Capacity, string[]>>;

/** Adds a person's hand in a capacity; the system leaves none. */
export function addHand(hands: Hands, capacity: Capacity, hand: Hand): Hands {
  if (hand.person === null) return hands;
  const persons = hands[capacity] ?? [];
  return persons.includes(hand.person) ? hands : { ...hands, [capacity]: [...persons, hand.person] };
}

/** Puts one person's hand in place of those before, as each new request has its own requester. */
export function replaceHand(hands: Hands, capacity: Capacity, hand: Hand): Hands {
  return hand.person === null ? hands : { ...hands, [capacity]: [hand.person] };
}
