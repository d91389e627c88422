import { DomainError } from '../errors';

/** The units in which a rule can state a period: working days, calendar days, months, years. */
export const periodUnits = ['wd', 'd', 'm', 'y'] as const;

/** One unit of `periodUnits`. */
export type PeriodUnit = (typeof periodUnits)[number];

/** A length of time as a rule states it, for example five working days. */
export interface Period {
  amount: number;
  unit: PeriodUnit;
}

/** The longest amount accepted in any unit; more than that is a slip of the pen. */
export const LONGEST_AMOUNT = 10_000;

/** Accepts a period; throws `malformed` for an amount that is not whole, negative or absurd, and for an unknown unit. */
export function checkedPeriod(period: Period, field = 'amount'): Period {
  if (!Number.isInteger(period.amount) || period.amount < 0 || period.amount > LONGEST_AMOUNT) {
    throw new DomainError('malformed', `A period is a whole number from 0 to ${LONGEST_AMOUNT}`, field);
  }
  if (!periodUnits.includes(period.unit)) {
    throw new DomainError('malformed', `A period is stated in one of ${periodUnits.join(', ')}`, 'unit');
  }
  return period;
}

/** Writes a period for a message, for example `5 wd`. */
export function periodText({ amount, unit }: Period): string {
  return `${amount} ${unit}`;
}
