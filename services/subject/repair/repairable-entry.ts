import { civilDateAt } from '../../../domain/calendar/civil-date';
import type { ListingState } from '../../../domain/listing/listing-state';
import { freezeRepair } from '../../../domain/policy/frozen-repair';
import type { LinkedEntry } from '../../../domain/repair/repair-state';
import { businessInstant } from '../../shared/business-time';
import { type LoadedPack, packInForce } from '../../shared/packs';
import { Problem } from '../../shared/problem';
import { firstRow } from '../../shared/sql';
import type { SubjectDeps } from '../subject-deps';
import { type EarlierRepairs, earlierRepairs, type Repairable } from './repairable';

interface Row extends EarlierRepairs {
  case: string;
  offset: number;
  listing: ListingState;
  linked: LinkedEntry[];
}

const statement = `
  select l.case_id as "case", coalesce(cc.offset_ms, 0)::float8 as "offset", p.snapshot as listing, ls.*, r.*, b.*
  from listing l
  join procedure p on p.id = l.procedure_id
  left join case_clock cc on cc.case_id = l.case_id
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('listing', lp.id, 'subject', lp.snapshot -> 'subject',
      'party', lp.snapshot -> 'party', 'base', lp.snapshot -> 'base', 'facts', lp.snapshot -> 'facts')
      order by lp.id), '[]') as linked
    from listing ll join procedure lp on lp.id = ll.procedure_id
    where ll.principal_id = l.procedure_id and ll.stage in ('taking-effect', 'listed')) ls
  ${earlierRepairs('listing_id', 'l.procedure_id', 'l.subject_id')}
  where l.procedure_id = $1 and l.subject_id = $2`;

/** Reads an entry of this subject with the rules of repair in force on the day; undefined where there is none. */
export async function repairableEntry(
  deps: SubjectDeps,
  { listing: id, subject, now }: { listing: string; subject: string; now: Date },
): Promise<Repairable | undefined> {
  const row = await firstRow<Row>(deps.sql, statement, [id, subject]);
  if (!row) return undefined;
  const { listing, linked, case: caseId, offset, pending, settled, barredUntil } = row;
  const { department, policy, party, principal, base, facts, displayUntil, stage } = listing;
  const day = civilDateAt(businessInstant(now, offset));
  const loaded = rulesOfEntry(deps, listing, day);
  const together = loaded.pack.repair?.cascade.choice === 'linked-persons-leave-too';
  return {
    id,
    case: caseId,
    opensCase: false,
    offset,
    subject,
    target: { what: 'entry', listing: id, department, policy, party, principal, linked, base, facts, displayUntil },
    start: base.restartedOn ?? base.on,
    idle: stage !== 'listed' ? 'left' : principal !== null && together ? 'leaves-with-principal' : null,
    region: null,
    pending,
    settled,
    barredUntil,
    rules: () => freezeRepair(loaded.pack, loaded.hash, deps.rights),
  };
}

/** The rules of repair in force on the day of the application, or those of the entry where none are. */
function rulesOfEntry({ packs }: SubjectDeps, { policy }: ListingState, day: string): LoadedPack {
  const { list, version } = policy;
  const own = packs.find(({ pack }) => pack.list === list && pack.version === version);
  const loaded = packInForce(packs, list, day) ?? own;
  if (loaded) return loaded;
  throw new Problem('pack-unusable', `The rules of the list ${list} are not loaded; ask the credit office.`);
}
