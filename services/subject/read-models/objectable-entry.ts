import type { DeterminationState } from '../../../domain/determination/determination-state';
import type { ListingState } from '../../../domain/listing/listing-state';
import { isPublished } from '../../../domain/listing/push';
import { Problem } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import { rulesOfObjection } from '../rules-of-objection';
import type { SubjectDeps } from '../subject-deps';
import type { Objectable } from './objectable';

interface Row {
  case: string;
  offset: number;
  listing: ListingState;
  hands: DeterminationState['hands'];
  /** Whoever entered it, where it was decided elsewhere. */
  others: string[];
}

const statement = `
  select l.case_id as "case", coalesce(cc.offset_ms, 0)::float8 as "offset", p.snapshot as listing,
    coalesce(d.snapshot -> 'hands', '{}') as hands,
    array(select e.by_person::text from procedure_event e
      where e.procedure_id = l.procedure_id and e.type = 'took-effect' and e.by_person is not null) as others
  from listing l
  join procedure p on p.id = l.procedure_id
  left join procedure d on d.id = (p.snapshot #>> '{base,determination}')::uuid
  left join case_clock cc on cc.case_id = l.case_id
  where l.procedure_id = $1 and l.subject_id = $2`;

/** Reads an entry of this subject as something to object to; undefined where there is none. */
export async function objectableEntry(
  deps: SubjectDeps,
  { id, subject }: { id: string; subject: string },
): Promise<Objectable | undefined> {
  const row = await firstRow<Row>(deps.sql, statement, [id, subject]);
  if (!row) return undefined;
  const { listing, offset } = row;
  const { base, facts, department, policy } = listing;
  return {
    target: {
      kind: 'entry',
      id,
      number: base.number,
      on: base.on,
      summary: facts.summary,
      source: department,
      published: isPublished(listing),
    },
    case: row.case,
    caseOpen: true,
    offset,
    rules: rulesOfObjection(deps, policy),
    hands: [...Object.values(row.hands), ...Object.values(listing.hands), row.others].flat(),
    external: base.external !== undefined,
    refusal: refusalOf(listing),
  };
}

function refusalOf({ stage }: ListingState): Problem | null {
  if (stage === 'listed') return null;
  if (stage === 'taking-effect')
    return new Problem('wrong-stage', 'The entry is about to take effect; try again in a minute.', { field: 'target' });
  return new Problem('closed', 'The entry has left the list; there is nothing left to object to.', { field: 'target' });
}
