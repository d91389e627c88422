import type { Period } from '../calendar/period';
import type { Sourced } from './sourced';

/** Why the time of an office may stand still: what it waits for is not in its own hand. */
export const pauseGrounds = ['expert-opinion', 'papers-of-subject', 'hearing', 'other-authority'] as const;

/** One ground of a pause. */
export type PauseGround = (typeof pauseGrounds)[number];

/** A ground on which an office's deadline may be paused, and after how long it is asked whether the pause is still needed. */
export interface PauseRule extends Sourced {
  readonly ground: PauseGround;
  readonly askAfter: Period;
}
