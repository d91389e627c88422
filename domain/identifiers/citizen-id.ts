import { type CivilDate, civilDate, compareDates } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { CODE_LENGTH, type CodeCheck, checkSigns, invalidCode, validCode, weightedSum } from './code-check';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * Checks a citizen identity number by GB 11643-1999: digits, a birth date that the calendar has, the check character.
 * A lower-case x is refused, not corrected; the region is not looked up, so that fictional ones can be used.
 */
export function checkCitizenId(code: string): CodeCheck {
  const wrongSign = checkSigns(
    code,
    (sign, position) => /^\d$/.test(sign) || (position === CODE_LENGTH && sign === 'X'),
  );
  if (wrongSign) return wrongSign;
  const fault = faultOfDate(code.slice(6, 14));
  if (fault !== null) return invalidCode('impossible-date', fault);
  return hasCitizenCheck(code) ? validCode : invalidCode('wrong-check-character', CODE_LENGTH);
}

/** Tells whether seventeen digits are followed by the check character that belongs to them, whatever they say. */
export function hasCitizenCheck(code: string): boolean {
  return CHECK[weightedSum(Array.from(code, Number), WEIGHTS) % 11] === code.at(-1);
}

/** Reads the birth date out of an identity number; throws `malformed` when the number is not valid. */
export function bornOn(code: string): CivilDate {
  if (!checkCitizenId(code).valid) {
    throw new DomainError('malformed', 'The identity number is not valid; compare it with the card', 'code');
  }
  return dateOf(code.slice(6, 14));
}

/** Gives the age in full years on a date; who was born on 29 February is a year older on 1 March of a common year. */
export function ageOn(born: CivilDate, date: CivilDate): number {
  if (compareDates(date, born) < 0) {
    throw new DomainError('malformed', `The birth date ${born} lies after ${date}; check both`, 'bornOn');
  }
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}

// The position tells which part of the date to look at: the year, the month or the day.
function faultOfDate(digits: string): number | null {
  if (Number(digits.slice(0, 4)) < 1900) return 7;
  const month = Number(digits.slice(4, 6));
  if (month < 1 || month > 12) return 11;
  try {
    civilDate(dateOf(digits));
    return null;
  } catch {
    return 13;
  }
}

function dateOf(digits: string): CivilDate {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
