import type { BanState } from '../../../domain/ban/ban-state';
import { wasTold } from '../../../domain/ban/decide-ban';
import type { Row } from './row';

/** Projects a ban onto its row. */
export function banRow(state: BanState): Row {
  const { proposal, decision, end } = state;
  return {
    procedure_id: state.id,
    case_id: state.caseId,
    listing_id: state.entry.listing,
    subject_id: state.subject,
    department: state.proposer,
    number: decision?.number ?? null,
    sectors: proposal.sectors,
    permanent: proposal.permanent,
    until: proposal.until,
    stage: state.stage,
    outcome: state.outcome,
    told: wasTold(state),
    proposed_at: state.openedAt,
    decided_on: decision?.on ?? null,
    in_force_from: state.from,
    end_ground: end?.ground ?? null,
    ended_on: end?.on ?? null,
  };
}
