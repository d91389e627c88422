import type { Clock } from '../clock/clock';
import type { PlannedRung } from '../clock/ladder';
import { nextRung } from '../clock/ladder';
import type { RuleContext } from './rule-context';

/** Something that happens by itself at a business instant: a clock that runs out, or a rung of its ladder. */
export type Moment = { at: string; clock: Clock } & ({ what: 'lapse' } | { what: 'rung'; rung: PlannedRung });

/**
 * Finds what comes next by itself: the earliest rung of any clock, or the end of one of the clocks that lapse by
 * themselves (`lapses`). A lapse goes before a rung of the same instant.
 */
export function nextMoment(
  clocks: readonly Clock[],
  lapses: (clock: Clock) => boolean,
  context: Pick<RuleContext, 'calendar' | 'ladder'>,
): Moment | null {
  const running = clocks.filter((clock) => clock.state === 'running');
  const moments = running.flatMap((clock): Moment[] => {
    if (lapses(clock)) return [{ at: clock.dueAt, clock, what: 'lapse' }];
    const rung = clock.owner.role === 'subject' ? null : nextRung(clock, context.ladder, context.calendar);
    return rung ? [{ at: rung.at, clock, what: 'rung', rung }] : [];
  });
  return moments.reduce<Moment | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}
