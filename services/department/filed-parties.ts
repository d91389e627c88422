import type { z } from 'zod';
import type { Party } from '../../domain/determination/determination-state';
import { bornOn, checkCitizenId } from '../../domain/identifiers/citizen-id';
import { checkUscc } from '../../domain/identifiers/uscc';
import { sentenceOf } from '../shared/code-sentence';
import { type FieldFault, Problem } from '../shared/problem';
import type { filedParty } from './contract/filing';

/** Somebody whom a filing names. */
export type FiledParty = z.output<typeof filedParty>;

/** Refuses codes that fail their check, naming each with its position. */
export function checkCodes(parties: readonly FiledParty[]): void {
  const errors = parties.flatMap((party, index) => codeFault(party, `parties.${index}.code`));
  const [first] = errors;
  if (first) throw new Problem('malformed', `${first.field}: ${first.message}`, { field: first.field, errors });
}

function codeFault({ code, kind }: FiledParty, field: string): FieldFault[] {
  const check = kind === 'person' ? checkCitizenId(code) : checkUscc(code);
  return check.valid ? [] : [{ field, message: sentenceOf(check) }];
}

/** Names a party by the given subject id; a person is born on the day that the citizen number says. */
export function partyOf({ code, kind, role }: FiledParty, subject: string): Party {
  return { subject, kind, role, bornOn: kind === 'person' ? bornOn(code) : null };
}
