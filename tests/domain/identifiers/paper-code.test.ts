import fc from 'fast-check';
import { PAPER_CODE_BYTES, paperCode, readPaperCode } from '../../../domain/identifiers/paper-code';

const random = fc.uint8Array({ minLength: PAPER_CODE_BYTES, maxLength: PAPER_CODE_BYTES });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('The code of a paper', () => {
  it('is five groups of four signs that nobody mistakes for each other, and is read as it was written', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = paperCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(readPaperCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
        expect(readPaperCode(code.replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(code);
      }),
    );
  });

  it('with one wrong sign is no code', () => {
    fc.assert(
      fc.property(random, fc.nat(19), fc.integer({ min: 1, max: 31 }), (bytes, place, shift) => {
        const signs = Array.from(paperCode(bytes).replaceAll('-', ''));
        signs[place] = alphabet.charAt((alphabet.indexOf(signs[place] ?? '') + shift) % 32);
        expect(readPaperCode(signs.join(''))).toBeNull();
      }),
    );
  });

  it('tells different bytes apart, and takes no fewer than it needs', () => {
    expect(paperCode(new Uint8Array(12).fill(1))).not.toBe(paperCode(new Uint8Array(12).fill(2)));
    expect(() => paperCode(new Uint8Array(11))).toThrow(RangeError);
  });

  it.each(['', 'ABCD', 'U000-0000-0000-0000-0000', '0000-0000-0000-0000-00000', '<script>'])('is not %j', (typed) => {
    expect(readPaperCode(typed)).toBeNull();
  });
});
