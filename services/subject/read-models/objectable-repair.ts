import type { ListingState } from '../../../domain/listing/listing-state';
import type { RepairState } from '../../../domain/repair/repair-state';
import { Problem } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import { rulesOfObjection } from '../rules-of-objection';
import type { SubjectDeps } from '../subject-deps';
import type { Objectable } from './objectable';

interface Row {
  case: string;
  offset: number;
  repair: RepairState;
  stage: ListingState['stage'];
}

const field = 'target';

const statement = `
  select r.case_id as "case", coalesce(cc.offset_ms, 0)::float8 as "offset", p.snapshot as repair, l.stage
  from repair r
  join procedure p on p.id = r.procedure_id
  join listing l on l.procedure_id = r.listing_id
  left join case_clock cc on cc.case_id = r.case_id
  where r.procedure_id = $1 and r.subject_id = $2`;

/** Reads the result of an own application for repair as something to object to; undefined where there is none. */
export async function objectableRepair(
  deps: SubjectDeps,
  { id, subject }: { id: string; subject: string },
): Promise<Objectable | undefined> {
  const row = await firstRow<Row>(deps.sql, statement, [id, subject]);
  if (!row) return undefined;
  const { repair, offset } = row;
  const { target: entry, decision, department, rules, hands } = repair;
  // Against the record of a penalty one objects as such: there is no entry that would leave.
  if (entry.what !== 'entry') return undefined;
  return {
    target: {
      kind: 'repair',
      id,
      listing: entry.listing,
      linkedLeaveToo: rules.cascade === 'linked-persons-leave-too',
      number: decision?.number ?? repair.number,
      on: decision?.on ?? '',
      summary: decision?.reasons ?? '',
      source: department,
      published: false,
    },
    case: row.case,
    caseOpen: true,
    offset,
    rules: rulesOfObjection(deps, entry.policy),
    hands: Object.values(hands).flat(),
    external: false,
    refusal: refusalOf(row),
  };
}

function refusalOf({ repair: { decision, resultServedOn, outcome }, stage }: Row): Problem | null {
  if (stage !== 'listed')
    return new Problem('closed', 'The entry has left the list; there is nothing left to object to.', { field });
  if (decision === null && outcome === null)
    return new Problem('wrong-stage', 'The application has not been decided yet; wait for its result.', { field });
  if (decision?.outcome !== 'refused')
    return new Problem('contradiction', 'Only a refused repair can be objected to; apply again instead.', { field });
  if (resultServedOn === null && outcome === null)
    return new Problem('wrong-stage', 'The result has not been served yet; one can object from its service on.', {
      field,
    });
  return null;
}
