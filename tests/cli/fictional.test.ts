import { ageOn, bornOn } from '../../domain/identifiers/citizen-id';
import { identify } from '../../domain/identifiers/identify';
import { fictionalCompany, fictionalPerson } from '../../infra/cli/demo/fictional';

const many = Array.from({ length: 300 });

test('invented companies satisfy every check and belong to a region that no place has', () => {
  const codes = many.map(() => fictionalCompany().code);

  expect(codes.filter((code) => !identify(code).valid || identify(code).kind !== 'uscc')).toEqual([]);
  expect(codes.every((code) => code.startsWith('9199'))).toBe(true);
  expect(new Set(codes).size).toBeGreaterThan(290);
});

test('invented persons are grown up and satisfy every check', () => {
  const codes = many.map(() => fictionalPerson().code);

  expect(codes.filter((code) => !identify(code).valid)).toEqual([]);
  expect(codes.every((code) => code.startsWith('99') && ageOn(bornOn(code), '2026-01-01') >= 18)).toBe(true);
});
