import type { CivilDate } from '../calendar/civil-date';
import type { Period } from '../calendar/period';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Basis, Status } from '../policy/basis';
import type { Clock } from './clock';
import { type DerivedDue, deriveDue } from './due-date';

/** Everything that a page shows as "why this date"; `kept` are due days that a changed calendar did not shorten. */
export interface WhyThisDate {
  rule: string;
  basis: Basis;
  status: Status;
  startEvent: string;
  start: CivilDate;
  budget: Period;
  skipped: CivilDate[];
  makeUp: CivilDate[];
  pauses: DerivedDue['pauses'];
  extensions: DerivedDue['extensions'];
  kept: CivilDate[];
  rolled: boolean;
  due: CivilDate;
  provisional: boolean;
}

/** Explains a clock's due date from its rule and its account. */
export function whyThisDate(clock: Clock, calendar: WorkingCalendar): WhyThisDate {
  const { name, basis, status, startEvent, start, budget, ledger, due, provisional } = clock;
  const { skipped, makeUp, pauses, extensions, rolled } = deriveDue(clock, calendar);
  const kept = ledger.filter((entry) => entry.entry === 'kept').map((entry) => entry.due);
  const rule = { rule: name, basis, status, startEvent, start, budget };
  return { ...rule, skipped, makeUp, pauses, extensions, kept, rolled, due, provisional };
}
