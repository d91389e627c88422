import type { CivilDate } from '../calendar/civil-date';
import { civilDate, civilDateAt } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { ageOn } from '../identifiers/citizen-id';
import type { FrozenPack } from '../policy/frozen-pack';
import { requireText } from '../procedure/text';
import type { Draft, Party } from './determination-state';

/** Refuses a person younger than the pack allows on the day; nobody under age is listed (未成年人保护法 art. 103). */
export function refuseMinor(party: Party, policy: FrozenPack, on: CivilDate): void {
  if (party.kind !== 'person') return;
  if (!party.bornOn)
    throw new DomainError('malformed', 'A person is listed only with a known date of birth.', 'parties');
  if (ageOn(party.bornOn, on) < policy.noAdverseUnder) {
    throw new DomainError('minor', `Nobody under ${policy.noAdverseUnder} can be listed.`, 'parties');
  }
}

/** Refuses a draft that the pack does not carry: unknown criterion, missing facts, a pay-by date still to come. */
export function checkDraft(draft: Draft, policy: FrozenPack, at: string): void {
  if (!policy.criteria.includes(draft.criterion)) {
    throw new DomainError('malformed', `Criterion must be one of: ${policy.criteria.join(', ')}.`, 'draft.criterion');
  }
  requireText(draft.facts, 'draft.facts');
  requireText(draft.orderNumber, 'draft.orderNumber', 100);
  civilDate(draft.orderedPayBy, 'draft.orderedPayBy');
  if (draft.orderedPayBy >= civilDateAt(at)) {
    throw new DomainError(
      'malformed',
      'The ordered period must have ended before a case is filed.',
      'draft.orderedPayBy',
    );
  }
  if (draft.amountOwedFen !== null && (!Number.isSafeInteger(draft.amountOwedFen) || draft.amountOwedFen <= 0)) {
    throw new DomainError('malformed', 'The amount owed is a whole number of fen above zero.', 'draft.amountOwedFen');
  }
  if (draft.evidence.length === 0)
    throw new DomainError('malformed', 'Name at least one piece of evidence.', 'draft.evidence');
}

/** Refuses a circle of parties without exactly one principal, with somebody twice, unknown to the list, or a minor. */
export function checkParties(parties: readonly Party[], policy: FrozenPack, at: string): void {
  if (parties.filter((party) => party.role === 'principal').length !== 1) {
    throw new DomainError('malformed', 'A case has exactly one principal.', 'parties');
  }
  if (new Set(parties.map((party) => party.subject)).size !== parties.length) {
    throw new DomainError('malformed', 'Somebody is named twice among the parties.', 'parties');
  }
  for (const party of parties) {
    if (!policy.subjectKinds.includes(party.kind)) {
      throw new DomainError('malformed', `This list does not name subjects of kind "${party.kind}".`, 'parties');
    }
    if (party.role !== 'principal' && !policy.procedure.linkedPersons.includes(party.role)) {
      throw new DomainError('malformed', `This list does not name a "${party.role}" beside the principal.`, 'parties');
    }
    refuseMinor(party, policy, civilDateAt(at));
  }
}
