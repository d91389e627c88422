import { type CivilDate, weekday } from '../../domain/calendar/civil-date';
import type { Deadline } from '../../domain/calendar/deadline';

const units = { wd: 'working day', d: 'day', m: 'month', y: 'year' };
const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Writes a deadline and its reasons for a person at a terminal. */
export function deadlineText({ start, amount, unit, due, skipped, makeUp, rolled, provisional }: Deadline): string {
  const period = `${amount} ${units[unit]}${amount === 1 ? '' : 's'}`;
  const text = [`${period} from ${start} (not counted): the last day is ${due}, ${weekdays[weekday(due)]}.`];
  if (rolled) text.push('The period ended on a rest day and rolls on to the next working day.');
  text.push(`Rest days passed over: ${listed(skipped)}`, `Make-up working days counted: ${listed(makeUp)}`);
  if (provisional)
    text.push('Provisional: a year without a loaded holiday notice is involved, only weekends are off in it.');
  return text.join('\n');
}

function listed(days: readonly CivilDate[]): string {
  return days.length === 0 ? 'none' : days.join(', ');
}
