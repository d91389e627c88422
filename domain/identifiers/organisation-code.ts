import { weightedSum } from './code-check';

const BODY = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CHECK = '0123456789X';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** Tells whether a nine-character organisation code carries the check character that GB 11714 computes for it. */
export function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const values = Array.from(code.slice(0, -1), (sign) => BODY.indexOf(sign));
  return CHECK[(11 - (weightedSum(values, WEIGHTS) % 11)) % 11] === code.at(-1);
}
