import type { ListingState } from '../../../domain/listing/listing-state';
import type { Row } from './row';

/** Projects an entry on a list onto its row. */
export function listingRow(state: ListingState): Row {
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    list_id: state.policy.list,
    department: state.department,
    subject_id: state.subject,
    party: state.party,
    principal_id: state.principal,
    stage: state.stage,
    decision_number: state.base.number,
    decided_on: state.base.on,
    criterion: state.facts.criterion,
    summary: state.facts.summary,
    displayed: state.displayed,
    display_from: state.displayFrom,
    display_until: state.displayUntil,
    marks: state.marks,
    exit_ground: state.exit?.ground ?? null,
    exit_on: state.exit?.on ?? null,
  };
}
