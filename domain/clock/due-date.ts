import { type CivilDate, compareDates } from '../calendar/civil-date';
import { deadline, type RollRule } from '../calendar/deadline';
import type { Period } from '../calendar/period';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { type LedgerEntry, type Pause, pausedAmount, pausesOf } from './ledger';

/** What a due date follows from: a budget counted from a start day, and the account of what happened since. */
export interface Account {
  kind: 'to-act' | 'term';
  start: CivilDate;
  budget: Period;
  ledger: LedgerEntry[];
}

/** A derived due date with every day that made it what it is. */
export interface DerivedDue {
  due: CivilDate;
  skipped: CivilDate[];
  makeUp: CivilDate[];
  rolled: boolean;
  provisional: boolean;
  pauses: (Pause & { days: number })[];
  extensions: { period: Period; ground: string; on: CivilDate; formerDue: CivilDate }[];
}

/** Derives the due date of an account: the budget, then what each pause and extension added, in the order it happened. */
export function deriveDue(account: Account, calendar: WorkingCalendar): DerivedDue {
  const count = new Count(account, calendar);
  const pauses = pausesOf(account.ledger).map((pause) => ({ ...pause, days: pausedAmount(pause, account, calendar) }));
  const extensions: DerivedDue['extensions'] = [];
  const finished = pauses.values();
  for (const entry of account.ledger) {
    if (entry.entry === 'resumed') count.add({ amount: finished.next().value?.days ?? 0, unit: pauseUnit(account) });
    if (entry.entry === 'extended') {
      const { period, ground, on } = entry;
      extensions.push({ period, ground, on, formerDue: count.roll() });
      count.add(period);
    }
    if (entry.entry === 'kept' && compareDates(entry.due, count.last) > 0) count.last = entry.due;
  }
  const unrolled = count.last;
  const due = count.roll();
  return {
    due,
    skipped: [...count.skipped],
    makeUp: [...count.makeUp],
    rolled: due !== unrolled,
    provisional: count.provisional,
    pauses,
    extensions,
  };
}

function pauseUnit({ budget }: Account): 'wd' | 'd' {
  return budget.unit === 'wd' ? 'wd' : 'd';
}

/** A count of days under way: the last day so far and the days that explain it. */
class Count {
  last: CivilDate;
  provisional = false;
  readonly skipped = new Set<CivilDate>();
  readonly makeUp = new Set<CivilDate>();
  private readonly rollRule: RollRule;

  constructor(
    { kind, start, budget }: Account,
    private readonly calendar: WorkingCalendar,
  ) {
    this.rollRule = kind === 'term' ? 'none' : 'next-working-day';
    this.last = start;
    this.add(budget);
  }

  add(period: Period): void {
    this.advance(period, 'none');
  }

  roll(): CivilDate {
    this.advance({ amount: 0, unit: 'd' }, this.rollRule);
    return this.last;
  }

  private advance(period: Period, roll: RollRule): void {
    const step = deadline({ start: this.last, period, roll, calendar: this.calendar });
    this.last = step.due;
    this.provisional ||= step.provisional;
    for (const day of step.skipped) this.skipped.add(day);
    for (const day of step.makeUp) this.makeUp.add(day);
  }
}
