import { checkCitizenId, hasCitizenCheck } from './citizen-id';
import type { CodeCheck } from './code-check';
import { checkUscc } from './uscc';

/** What a code is: a company's, a person's, possibly both, or neither. */
export type CodeKind = 'uscc' | 'id' | 'ambiguous' | 'unknown';

/** A code as it was given, with what it is or was meant to be and the first thing that is wrong with it. */
export interface IdentifiedCode extends CodeCheck {
  code: string;
  kind: CodeKind;
}

/**
 * Tries both rules on a code: the kind is the rule it satisfies, else the rule it was meant for by its shape. It is
 * `ambiguous` when it satisfies both, or neither while its shape fits both, and `unknown` when length or characters
 * fit neither.
 */
export function identify(code: string): IdentifiedCode {
  const company = checkUscc(code);
  const person = checkCitizenId(code);
  if (company.valid && person.valid) return { code, kind: 'ambiguous', ...company };
  if (company.valid) return { code, kind: 'uscc', ...company };
  if (person.valid) return { code, kind: 'id', ...person };
  const kind = meantAs(code);
  return { code, kind, ...(kind === 'id' ? person : company) };
}

function meantAs(code: string): CodeKind {
  const capitals = code.toUpperCase();
  if (capitals !== code) return identify(capitals).kind;
  if (/^\d{17}[\dX]$/.test(code)) return meantByDigits(code);
  return /^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code) ? 'uscc' : 'unknown';
}

// Digits alone fit both rules; what stands at the place of the birth date tells what the writer had in hand.
function meantByDigits(code: string): CodeKind {
  if (/^\d{6}(18|19|20)\d{2}[01]\d[0-3]\d/.test(code)) return 'id';
  if (!/^\d{6}(18|19|20)/.test(code)) return 'uscc';
  return hasCitizenCheck(code) ? 'id' : 'ambiguous';
}
