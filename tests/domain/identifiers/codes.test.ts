import { ageOn, bornOn, checkCitizenId } from '../../../domain/identifiers/citizen-id';
import { codeReasons } from '../../../domain/identifiers/code-check';
import { identify } from '../../../domain/identifiers/identify';
import { isOrganisationCode } from '../../../domain/identifiers/organisation-code';
import { checkUscc } from '../../../domain/identifiers/uscc';

const codes = (list: string) => list.split(' ');
const companies = [
  ...codes('914403001922038216 9144030071526726XG 91110000710925462X 9152000071430580XT 91100000100003962T'),
  ...codes('91990000MA0TEXT049 91999999000000019D 12999999TEXTA00112 92990000MADEM0011G'),
];
const persons = [
  ...codes('990000199001010017 99010120000229002X 990000197809120025 999900201203040035 990000201605310045'),
  '11010519491231002X',
];

describe('a code of a company', () => {
  test.each(companies)('%s is valid', (code) => {
    expect(identify(code)).toEqual({ code, kind: 'uscc', valid: true, reason: null, position: null });
    expect(isOrganisationCode(code.slice(8, 17))).toBe(true);
  });

  test.each(companies)('%s is caught with any single character changed', (code) => {
    const changed = changedOnce(code, '0123456789ABCDEFGHJKLMNPQRTUWXY');

    expect(changed).toHaveLength(18 * 30);
    expect(changed.filter((other) => checkUscc(other).valid)).toEqual([]);
  });

  test.each(companies)('%s is caught with any two neighbours swapped', (code) => {
    expect(swappedOnce(code).filter((other) => identify(other).valid)).toEqual([]);
  });
});

describe('a number of a person', () => {
  test.each(persons)('%s is valid', (code) => {
    expect(identify(code)).toEqual({ code, kind: 'id', valid: true, reason: null, position: null });
  });

  test.each(persons)('%s is caught with any single character changed', (code) => {
    const changed = changedOnce(code, '0123456789X');

    expect(changed).toHaveLength(18 * 10);
    expect(changed.filter((other) => checkCitizenId(other).valid)).toEqual([]);
  });

  test.each(persons)('%s is caught with any two neighbours swapped', (code) => {
    expect(swappedOnce(code).filter((other) => identify(other).valid)).toEqual([]);
  });

  test('tells the birth date, and the age by full years', () => {
    expect(bornOn('99010120000229002X')).toBe('2000-02-29');
    expect(ageOn('2000-02-29', '2018-02-28')).toBe(17);
    expect(ageOn('2000-02-29', '2018-03-01')).toBe(18);
    expect(ageOn('2012-03-04', '2030-03-03')).toBe(17);
    expect(ageOn('2012-03-04', '2030-03-04')).toBe(18);
    expect(ageOn('2012-03-04', '2012-03-04')).toBe(0);
    expect(() => ageOn('2012-03-04', '2012-03-03')).toThrow(expect.objectContaining({ code: 'malformed' }));
    expect(() => bornOn('990000199001010018')).toThrow(expect.objectContaining({ code: 'malformed', field: 'code' }));
  });
});

describe('a wrong code names its fault and the position', () => {
  test.each([
    ['914403001922038217', 'uscc', 'wrong-check-character', 18],
    ['914403001922038126', 'uscc', 'wrong-check-character', 18],
    ['91440300192203821O', 'unknown', 'wrong-character', 18],
    ['914403001922038229', 'uscc', 'wrong-organisation-check', 17],
    ['9144A300192203821X', 'uscc', 'wrong-character', 5],
    ['91110000710925462x', 'uscc', 'lower-case', 18],
    ['91990000Ma0TEXT049', 'uscc', 'lower-case', 10],
    ['990000199001010018', 'id', 'wrong-check-character', 18],
    ['11010519491231002x', 'id', 'lower-case', 18],
    ['990000199013010017', 'id', 'impossible-date', 11],
    ['990000199002300017', 'id', 'impossible-date', 13],
    ['990000190002290017', 'id', 'impossible-date', 13],
    ['990000189912310017', 'id', 'impossible-date', 7],
    ['990000199990010017', 'ambiguous', 'wrong-organisation-check', 17],
    ['990000199990010018', 'ambiguous', 'wrong-check-character', 18],
    ['99000019900101001', 'unknown', 'wrong-length', null],
    ['9900001990010100170', 'unknown', 'wrong-length', null],
    ['110105491231002', 'unknown', 'wrong-length', null],
    ['', 'unknown', 'wrong-length', null],
    ['９90000199001010017', 'unknown', 'wrong-character', 1],
    ['990000 99001010017', 'unknown', 'wrong-character', 7],
    ['😀90000199001010017', 'unknown', 'wrong-character', 1],
  ])('%s', (code, kind, reason, position) => {
    expect(identify(code)).toEqual({ code, kind, valid: false, reason, position });
    expect(Object.keys(codeReasons)).toContain(reason);
  });

  test('that satisfies both rules is ambiguous', () => {
    const [code] = companiesThatCouldBePersons();

    expect(identify(String(code))).toEqual({ code, kind: 'ambiguous', valid: true, reason: null, position: null });
  });
});

/** Searches the fictional region 99 for numbers that pass both rules, by the published arithmetic alone. */
function companiesThatCouldBePersons(): string[] {
  return Array.from(
    { length: 10_000 },
    (_, index) =>
      `9900001990${String(101 + (index % 9)).padStart(4, '0')}${String(Math.floor(index / 9)).padStart(4, '0')}`,
  ).filter((code) => checkUscc(code).valid && checkCitizenId(code).valid);
}

function changedOnce(code: string, alphabet: string): string[] {
  return Array.from(code).flatMap((sign, at) =>
    Array.from(alphabet)
      .filter((other) => other !== sign)
      .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
  );
}

function swappedOnce(code: string): string[] {
  return Array.from({ length: code.length - 1 }, (_, at) => at)
    .filter((at) => code[at] !== code[at + 1])
    .map((at) => `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`);
}
