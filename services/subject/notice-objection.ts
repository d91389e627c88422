import type { DeterminationState } from '../../domain/determination/determination-state';
import { standsBeforeDecision } from '../../domain/determination/objection-to-notice';
import { Problem } from '../shared/problem';

/** A notice of a determination as far as it decides whether its addressee can object to it. */
export interface NoticeToObject {
  purpose: string;
  servedOn: string | null;
  determination: DeterminationState;
  subject: string;
}

const field = 'target';

/** Says why nobody can object to a notice now; null where its addressee can. */
export function refusalOfNotice({ purpose, servedOn, determination, subject }: NoticeToObject): Problem | null {
  const party = determination.parties.find((one) => one.subject === subject);
  if (!['prior-notice', 'decision', 'no-listing-decision'].includes(purpose))
    return new Problem('contradiction', 'This paper decides nothing; object to what it is about.', { field });
  if (servedOn === null)
    return new Problem('wrong-stage', 'The paper has not been served yet; one can object from its service on.', {
      field,
    });
  if (purpose === 'prior-notice') {
    if (party && !party.released && standsBeforeDecision(determination)) return null;
    return new Problem(
      'closed',
      'The notice has been overtaken; object to the decision or to the entry, if there is one.',
      {
        field,
      },
    );
  }
  if (party?.outcome !== 'list' || party.entry === 'principal-left') return null;
  return new Problem('contradiction', 'An entry followed from this decision; object to the entry.', { field });
}

/** Whether the addressee of a notice can object to it now. */
export function canObjectTo(notice: NoticeToObject): boolean {
  return refusalOfNotice(notice) === null;
}
