import type { Clock } from '../clock/clock';
import type { PlannedRung } from '../clock/ladder';
import { nextRung } from '../clock/ladder';
import { withinOfficeHours } from '../clock/office-hours';
import { askAboutPauseAt } from './pause';
import type { RuleContext } from './rule-context';

/** Something that happens by itself at a business instant: a clock that runs out, a rung of its ladder, or the question whether its pause is still needed. */
export type Moment = { at: string; clock: Clock } & (
  | { what: 'lapse' }
  | { what: 'rung'; rung: PlannedRung }
  | { what: 'ask-about-pause' }
);

/**
 * Finds what comes next by itself: the earliest rung of any clock, the end of one of the clocks that lapse by
 * themselves (`lapses`), or a question about a pause. A lapse goes before a rung of the same instant. What should have
 * been said to an office before `now` is said in its hours all the same.
 */
export function nextMoment(
  clocks: readonly Clock[],
  lapses: (clock: Clock) => boolean,
  context: Pick<RuleContext, 'calendar' | 'ladder'> & { now?: string },
): Moment | null {
  const moments = clocks.flatMap((clock): Moment[] => {
    if (clock.state === 'paused') {
      const at = askAboutPauseAt(clock, context);
      return at === null ? [] : [{ at: seasonable(at, context), clock, what: 'ask-about-pause' }];
    }
    if (clock.state !== 'running') return [];
    if (lapses(clock)) return [{ at: clock.dueAt, clock, what: 'lapse' }];
    const rung = clock.owner.role === 'subject' ? null : nextRung(clock, context.ladder, context.calendar);
    return rung ? [{ at: seasonable(rung.at, context), clock, what: 'rung', rung }] : [];
  });
  return moments.reduce<Moment | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}

// After an outage of the night nobody is reminded before the office opens.
function seasonable(at: string, { now, ladder, calendar }: Parameters<typeof nextMoment>[2]): string {
  return now !== undefined && at < now ? withinOfficeHours(now, ladder.officeHours, calendar) : at;
}
