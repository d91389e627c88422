/** Why a code is refused: a closed list, each with the sentence that tells a person what is wrong and the way out. */
export const codeReasons = {
  'wrong-length': 'A code has exactly 18 characters; count them and compare with the certificate',
  'lower-case': 'Letters of a code are capitals; write this one as a capital',
  'wrong-character':
    'This character cannot stand at this position; O and I, for example, are usually the digits 0 and 1',
  'impossible-date':
    'The birth date (positions 7 to 14) is not a day of the calendar since 1900; compare it with the card',
  'wrong-check-character': 'The check character does not fit the rest; look for a mistyped or swapped character',
  'wrong-organisation-check':
    'The organisation code inside (positions 9 to 17) has a wrong check character; compare it',
} as const;

/** One reason of `codeReasons`. */
export type CodeReason = keyof typeof codeReasons;

/** The answer of a check: the reason and the 1-based position at fault are null where there is none to name. */
export interface CodeCheck {
  valid: boolean;
  reason: CodeReason | null;
  position: number | null;
}

/** The length of both kinds of code. */
export const CODE_LENGTH = 18;

/** The answer for a code that satisfies its rule. */
export const validCode: CodeCheck = { valid: true, reason: null, position: null };

/** The answer for a code that fails, with the position at fault if one can be named. */
export function invalidCode(reason: CodeReason, position: number | null): CodeCheck {
  return { valid: false, reason, position };
}

/** Finds what is wrong with the length or with single characters, each judged by its 1-based position; null if nothing. */
export function checkSigns(code: string, fits: (sign: string, position: number) => boolean): CodeCheck | null {
  const signs = Array.from(code);
  if (signs.length !== CODE_LENGTH) return invalidCode('wrong-length', null);
  const wrong = signs.findIndex((sign, index) => !fits(sign, index + 1));
  if (wrong === -1) return null;
  const sign = signs[wrong] ?? '';
  const meant = /^[a-z]$/.test(sign) && fits(sign.toUpperCase(), wrong + 1);
  return invalidCode(meant ? 'lower-case' : 'wrong-character', wrong + 1);
}

/** Sums values multiplied by their weights, as every check rule does. */
export function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (values[index] ?? Number.NaN), 0);
}
