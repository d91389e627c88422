import { DomainError } from '../errors';
import type { PolicyPack } from './policy-pack';

/** What a list of a kind without determinations is for, and which way there is instead. */
const otherKinds: Readonly<Record<Exclude<PolicyPack['kind'], 'black' | 'red'>, string>> = {
  object:
    'its text names whom to restrict or favour jointly and asks for no determination; the measures follow the record of whoever keeps it',
  watch: 'it watches and lists nobody; a breach that is found goes to the list whose rules name it',
  record: 'its records stand on decisions made elsewhere, such as penalties; they are not decided here',
  honour: 'its honours are awarded by other rules and only recorded here',
  ledger: 'it counts obligations of public bodies, who are no party of any procedure here',
  case: 'it publishes typical cases and lists nobody',
};

/** Refuses, as `pack-unusable`, a list on which no determination can be opened here, and says why and what to do instead. */
export function refuseUndetermined(pack: PolicyPack): void {
  const name = `The list ${pack.list} ${pack.version}`;
  const refuse = (why: string, field: string) => new DomainError('pack-unusable', `${name} ${why}`, field);
  if (pack.kind !== 'black' && pack.kind !== 'red') {
    const why = `is of kind "${pack.kind}": its rules know no determination: ${otherKinds[pack.kind]}.`;
    throw refuse(`${why} Choose a list of kind "black" or "red".`, 'list');
  }
  const variant = pack.procedure?.variant.choice;
  if (variant === 'external-decision') {
    throw refuse(
      `is decided by ${pack.authority.determining} elsewhere: import its entries, POST /court-lists/${pack.list}/imports.`,
      'list',
    );
  }
  if (variant === 'merged-with-penalty') {
    throw refuse('is decided together with a penalty; this course is not there yet.', 'list');
  }
}

/** Refuses, as `pack-unusable`, a list whose entries are not taken over from another decider. */
export function refuseNotTakenOver(pack: PolicyPack): void {
  if (pack.procedure?.variant.choice === 'external-decision') return;
  const why = 'is not decided elsewhere: file a determination, or wait for its own record.';
  throw new DomainError('pack-unusable', `The list ${pack.list} ${pack.version} ${why}`, 'list');
}
