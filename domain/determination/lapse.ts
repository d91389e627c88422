import type { Clock } from '../clock/clock';
import { endComment } from './comments';
import { endWindow } from './defence';
import type { DeterminationHappening, DeterminationState } from './determination-state';

/** What follows when a clock of a determination runs out by itself: the public's time to comment, or a party's to answer. */
export function lapseOfDetermination(state: DeterminationState, clock: Clock): DeterminationHappening[] {
  return clock.name === 'public-comment' ? endComment(state, clock.id) : endWindow(state, clock.id);
}
