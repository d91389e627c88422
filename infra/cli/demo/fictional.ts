import { randomInt } from 'node:crypto';
import { checkCitizenId } from '../../../domain/identifiers/citizen-id';
import { isOrganisationCode } from '../../../domain/identifiers/organisation-code';
import { checkUscc } from '../../../domain/identifiers/uscc';

/** Somebody who exists only in a demonstration, as a filing names parties. */
export interface FictionalParty {
  code: string;
  name: string;
  kind: 'company' | 'social-organisation' | 'person';
}

const signs = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const digits = (count: number) => Array.from({ length: count }, () => randomInt(10)).join('');
const oneOf = (words: string) => words[randomInt(words.length)] ?? '';

/** Invents a company of the region 99, which no place has; its code satisfies every check. */
export function fictionalCompany(): FictionalParty {
  const organisation = completed(`MA${digits(6)}`, isOrganisationCode);
  const code = completed(`9199${digits(4)}${organisation}`, (whole) => checkUscc(whole).valid);
  return { code, name: `中卫${oneOf('青白金云长')}${oneOf('石松河原岭')}劳务有限公司`, kind: 'company' };
}

/** Invents a social organisation of the region 99. */
export function fictionalOrganisation(): FictionalParty {
  const organisation = completed(`MJ${digits(6)}`, isOrganisationCode);
  const code = completed(`5199${digits(4)}${organisation}`, (whole) => checkUscc(whole).valid);
  return { code, name: `中卫市${oneOf('青白金云长')}${oneOf('石松河原岭')}行业协会`, kind: 'social-organisation' };
}

/** Invents a grown-up person of the region 99. */
export function fictionalPerson(): FictionalParty {
  const born = `${randomInt(1960, 2000)}${two(randomInt(1, 13))}${two(randomInt(1, 29))}`;
  const code = completed(`99${digits(4)}${born}${digits(3)}`, (whole) => checkCitizenId(whole).valid);
  return { code, name: `${oneOf('赵钱孙李周吴郑王')}${oneOf('建国志明秀英')}${oneOf('军平华强')}`, kind: 'person' };
}

function completed(begin: string, fits: (whole: string) => boolean): string {
  const sign = signs.find((candidate) => fits(begin + candidate));
  return sign === undefined ? completed(begin.slice(0, -1) + digits(1), fits) : begin + sign;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
