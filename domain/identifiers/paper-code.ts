const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 19;
const group = 4;

/** How many random bytes a code of a paper takes. */
export const PAPER_CODE_BYTES = 12;

/**
 * Writes the verification code of a paper from at least `PAPER_CODE_BYTES` random bytes: 95 bits in the letters and digits
 * that nobody mistakes for each other, and a check sign; five groups of four, such as `7K2M-…`.
 */
export function paperCode(random: Uint8Array): string {
  if (random.length < PAPER_CODE_BYTES) throw new RangeError(`A paper code needs ${PAPER_CODE_BYTES} random bytes`);
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const values = Array.from({ length: signs }, (_, index) => Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2));
  const code = [...values, checkOf(values)].map((value) => alphabet.charAt(value)).join('');
  return grouped(code);
}

/**
 * Reads a code as somebody typed it: small letters, missing or other dashes and O, I, L for 0 and 1 are put right.
 * Null when it cannot be a code: too long or short, a sign that is none, or a check sign that does not fit.
 */
export function readPaperCode(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = Array.from(code, (sign) => alphabet.indexOf(sign));
  if (values.length !== signs + 1 || values.includes(-1)) return null;
  return checkOf(values.slice(0, signs)) === values[signs] ? grouped(code) : null;
}

/** Luhn's rule over 32 signs: finds every single mistyped sign and nearly every swap of neighbours. */
function checkOf(values: readonly number[]): number {
  const size = alphabet.length;
  const sum = values.toReversed().reduce((total, value, index) => {
    const weighted = index % 2 === 0 ? value * 2 : value;
    return total + Math.floor(weighted / size) + (weighted % size);
  }, 0);
  return (size - (sum % size)) % size;
}

function grouped(code: string): string {
  return (code.match(new RegExp(`.{${group}}`, 'g')) ?? []).join('-');
}
