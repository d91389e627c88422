import { checkCitizenId } from '../../../domain/identifiers/citizen-id';
import { identify } from '../../../domain/identifiers/identify';
import { checkUscc } from '../../../domain/identifiers/uscc';
import { sentenceOf } from '../code-sentence';
import { Problem } from '../problem';

const field = 'code';

/** Reads a company's code from an address; a person's number never stands in one, for addresses are kept in many places. */
export function companyCode(given: string): string {
  const code = given.trim().toUpperCase();
  const check = checkUscc(code);
  if (check.valid) return code;
  if (checkCitizenId(code).valid)
    throw new Problem(
      'malformed',
      'A citizen number never stands in an address: POST /api/public/entry-searches with name and code.',
      { field },
    );
  throw new Problem('malformed', `code: ${sentenceOf(identify(code))}`, { field });
}

/** Reads a company's or a person's code; refuses with the position at fault. */
export function anyCode(given: string): string {
  const code = given.trim().toUpperCase();
  const check = identify(code);
  if (!check.valid) throw new Problem('malformed', `code: ${sentenceOf(check)}`, { field });
  return code;
}
