import { DomainError } from '../errors';
import type { PolicyPack } from './policy-pack';

/** Refuses, as `pack-unusable`, a list on which no determination can be opened here, and says why and what to do instead. */
export function refuseUndetermined(pack: PolicyPack): void {
  const name = `The list ${pack.list} ${pack.version}`;
  const refuse = (why: string, field: string) => new DomainError('pack-unusable', `${name} ${why}`, field);
  if (pack.kind !== 'black' && pack.kind !== 'red') {
    throw refuse(`is of kind "${pack.kind}": its rules know no determination; choose a list of kind "black".`, 'list');
  }
  if (pack.kind === 'red') {
    throw refuse('is a red list and lacks procedure.publicComment: its course is not there yet.', 'list');
  }
  const variant = pack.procedure?.variant.choice;
  if (variant === 'external-decision') {
    throw refuse(`is decided by ${pack.authority.determining} elsewhere; its entries are taken over.`, 'list');
  }
  if (variant === 'merged-with-penalty') {
    throw refuse('is decided together with a penalty; this course is not there yet.', 'list');
  }
}
