import type { Hand, PersonalHand } from '../access/roles';
import type { Capacity } from './act-rule';

/** Who left a hand on a procedure, in which capacity; several persons may have drafted one draft. */
export type Hands = Partial<Record<Capacity, string[]>>;

/** Adds a person's hand in a capacity, and with a deputy's that of the absent person; the system leaves none. */
export function addHand(hands: Hands, capacity: Capacity, hand: Hand): Hands {
  if (hand.person === null) return hands;
  const persons = hands[capacity] ?? [];
  const fresh = personsOf(hand).filter((person) => !persons.includes(person));
  return fresh.length === 0 ? hands : { ...hands, [capacity]: [...persons, ...fresh] };
}

/** Puts one person's hand in place of those before, as each new request has its own requester. */
export function replaceHand(hands: Hands, capacity: Capacity, hand: Hand): Hands {
  return hand.person === null ? hands : { ...hands, [capacity]: personsOf(hand) };
}

function personsOf({ person, deputyFor }: PersonalHand): string[] {
  return deputyFor === undefined ? [person] : [person, deputyFor];
}
