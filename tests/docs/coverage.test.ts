import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, reachableCommands, reachableRoutes, root, tableRows } from './reachable';

const rows = tableRows('coverage.md', 4).map(([id = '', name = '', how = '', tests = '']) => ({
  id,
  name,
  how,
  tests,
}));
const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);
const reachable = () => [...reachableRoutes(), ...reachableCommands()];

/** Lists what is wrong with the claims of one line. */
function wrongClaims({ id, how, tests }: (typeof rows)[number], known: readonly string[]): string[] {
  if (how === 'missing') return tests === '-' ? [] : [`${id} is missing and yet names a test`];
  const ways = quoted(how);
  const shown = quoted(tests);
  return [
    ...(ways.length === 0 ? [`${id} says neither how it is reached nor that it is missing`] : []),
    ...(shown.length === 0 ? [`${id} names no test`] : []),
    ...ways.filter((way) => !known.includes(way)).map((way) => `${id} claims ${way}, which is not there`),
    ...shown
      .filter((test) => !provesSomething(test))
      .map((test) => `${id} claims the test ${test}, which is not there`),
  ];
}

function provesSomething(test: string): boolean {
  const path = join(root, test);
  return test.endsWith('.test.ts') && existsSync(path) && /\b(it|test)(\.each)?\(/.test(readFileSync(path, 'utf8'));
}

describe('the coverage', () => {
  test('has one line for each of the 90 systems and 45 lists, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual([...numbered('S', 90), ...numbered('L', 45)]);
    expect(rows.filter(({ name }) => !/\p{Script=Han}/u.test(name))).toEqual([]);
  });

  test('claims only routes, commands and tests that are there', () => {
    const known = reachable();

    expect(rows.flatMap((row) => wrongClaims(row, known))).toEqual([]);
    expect(rows.filter(({ how }) => how !== 'missing').length).toBeGreaterThan(0);
  });

  test.each([
    ['a route that is not there', { how: '`GET /api/public/pardons`', tests: '`tests/docs/coverage.test.ts`' }],
    ['a command that is not there', { how: '`cli -- pardon`', tests: '`tests/docs/coverage.test.ts`' }],
    ['a test that is not there', { how: '`GET /healthz`', tests: '`tests/docs/pardons.test.ts`' }],
    ['no test', { how: '`GET /healthz`', tests: '-' }],
    ['something without a way to it', { how: 'soon', tests: '`tests/docs/coverage.test.ts`' }],
    ['a test of what is missing', { how: 'missing', tests: '`tests/docs/coverage.test.ts`' }],
  ])('is found out when a line claims %s', (_, claim) => {
    expect(wrongClaims({ id: 'S00', name: '名', ...claim }, reachable())).toHaveLength(1);
  });
});
