import { CODE_LENGTH, type CodeCheck, checkSigns, invalidCode, validCode, weightedSum } from './code-check';
import { isOrganisationCode } from './organisation-code';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Checks a unified social credit code by GB 32100-2015: alphabet, digits for the region (positions 3 to 8), its own check
 * character (18), then that of the organisation code inside (17). Lower-case letters are refused, not corrected.
 */
export function checkUscc(code: string): CodeCheck {
  const wrongSign = checkSigns(code, fits);
  if (wrongSign) return wrongSign;
  const sum = weightedSum(
    Array.from(code, (sign) => ALPHABET.indexOf(sign)),
    WEIGHTS,
  );
  if (ALPHABET[(31 - (sum % 31)) % 31] !== code.at(-1)) return invalidCode('wrong-check-character', CODE_LENGTH);
  if (!isOrganisationCode(code.slice(8, 17))) return invalidCode('wrong-organisation-check', CODE_LENGTH - 1);
  return validCode;
}

function fits(sign: string, position: number): boolean {
  return position >= 3 && position <= 8 ? /^\d$/.test(sign) : ALPHABET.includes(sign);
}
