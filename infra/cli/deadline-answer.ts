import { z } from 'zod';
import { civilDate } from '../../domain/calendar/civil-date';
import { type Deadline, deadline } from '../../domain/calendar/deadline';
import { LONGEST_AMOUNT, periodUnits } from '../../domain/calendar/period';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { DomainError } from '../../domain/errors';
import { BadRequest } from './bad-request';
import { wellFormed } from './well-formed';

const aDate = 'give a day of the calendar, written as 2026-09-23';
const anAmount = `give a whole number from 0 to ${LONGEST_AMOUNT}`;
const deadlineRequest = z.strictObject({
  start: z.string(aDate).refine(isCivilDate, { error: aDate, params: { code: 'impossible-date' } }),
  amount: z.int(anAmount).min(0, anAmount).max(LONGEST_AMOUNT, anAmount),
  unit: z.enum(periodUnits, 'give wd (working days), d (days), m (months) or y (years)'),
});

/** Computes the deadline to act that a request asks for; throws `BadRequest` when the request is not well formed. */
export function deadlineAnswer(request: unknown, calendar: WorkingCalendar): Deadline {
  const { start, ...period } = wellFormed(deadlineRequest, request);
  try {
    return deadline({ start, period, roll: 'next-working-day', calendar });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new BadRequest('out-of-range', 'amount', 'the period ends after the year 9999; give a shorter one');
  }
}

function isCivilDate(text: string): boolean {
  try {
    return civilDate(text) === text;
  } catch {
    return false;
  }
}
