import type { BanState } from '../../../domain/ban/ban-state';
import type { DeterminationState } from '../../../domain/determination/determination-state';
import type { ListingState } from '../../../domain/listing/listing-state';
import type { NoticePurpose } from '../../../domain/notice/notice-state';
import type { ObjectionState } from '../../../domain/objection/objection-state';
import type { RepairState } from '../../../domain/repair/repair-state';
import { firstRow, type Sql } from '../../shared/sql';

/** An own matter as the statement reads it: the determination, where it was decided here, the entry, papers and statements of this party. */
export interface MatterRow {
  id: string;
  number: string;
  list: string;
  department: string;
  subject: string;
  name: string;
  openedAt: string;
  offset: number;
  determination: DeterminationState | null;
  listing: ListingState | null;
  papers: {
    id: string;
    kind: string;
    number: string | null;
    title: string;
    dated: string;
    /** The notice that brought it, and what that is for. */
    notice: string;
    purpose: NoticePurpose;
    servedOn: string | null;
    openedAt: string | null;
  }[];
  statements: { id: string; at: string; text: string }[];
  objections: ObjectionState[];
  repairs: RepairState[];
  bans: BanState[];
}

// A party sees a matter once a notice was issued to it or an entry taken over; whoever speaks for two parties sees it once for each.
const own = `
  from (
    select n.case_id, n.subject_id from notice n where n.subject_id = any ($1)
    union select e.case_id, e.subject_id from listing e where e.subject_id = any ($1)) mine
  join case_file cf on cf.id = mine.case_id
  join subject s on s.id = mine.subject_id
  left join procedure d on d.case_id = cf.id and d.kind = 'determination'
  left join case_clock cc on cc.case_id = cf.id
  left join lateral (select e.procedure_id from listing e where e.case_id = cf.id and e.subject_id = s.id
    order by e.stage in ('exiting', 'closed'), e.display_from desc, e.procedure_id limit 1) l on true
  left join procedure lp on lp.id = l.procedure_id`;

const papers = `(
  select json_agg(json_build_object('id', paper.id, 'kind', paper.kind, 'number', paper.number, 'title', paper.title,
    'dated', paper.dated, 'notice', n.procedure_id, 'purpose', n.purpose, 'servedOn', n.served_on, 'openedAt', n.opened_at) order by paper.made_at, paper.id)
  from paper
  join procedure p on p.case_id = cf.id and p.kind = 'notice'
    and p.snapshot -> 'papers' @> jsonb_build_array(jsonb_build_object('id', paper.id))
  join notice n on n.procedure_id = p.id
  where paper.case_id = cf.id and paper.subject_id = s.id)`;

const statements = `(
  select json_agg(json_build_object('id', e.content ->> 'id', 'at', e.at, 'text', e.content ->> 'text') order by e.seq)
  from procedure_event e
  where e.procedure_id = d.id and e.type = 'statement-given' and e.content ->> 'subject' = s.id::text)`;

const objections = `(
  select json_agg(op.snapshot order by o.filed_at, o.procedure_id)
  from objection o join procedure op on op.id = o.procedure_id
  where o.case_id = cf.id and o.subject_id = s.id)`;

const repairs = `(
  select json_agg(rp.snapshot order by r.filed_at, r.procedure_id)
  from repair r join procedure rp on rp.id = r.procedure_id
  where r.case_id = cf.id and r.subject_id = s.id)`;

// A draft is nobody's but the office's: the party sees a ban once it was told of it.
const bans = `(
  select json_agg(bp.snapshot order by b.proposed_at, b.procedure_id)
  from ban b join procedure bp on bp.id = b.procedure_id
  where b.case_id = cf.id and b.subject_id = s.id and b.told)`;

const columns = `
  cf.id, cf.number, cf.list_id as list, cf.department, s.id as subject, s.name, cf.opened_at as "openedAt",
  coalesce(cc.offset_ms, 0)::float8 as "offset", d.snapshot as determination, lp.snapshot as listing,
  coalesce(${papers}, '[]') as papers, coalesce(${statements}, '[]') as statements,
  coalesce(${objections}, '[]') as objections,
  coalesce(${repairs}, '[]') as repairs,
  coalesce(${bans}, '[]') as bans`;

const pageStatement = `
  with shown as (select ${columns} ${own} order by cf.opened_at desc, cf.id, s.id limit $2 offset $3)
  select (select count(*)::integer ${own}) as total,
    coalesce((select json_agg(shown order by "openedAt" desc, id, subject) from shown), '[]') as rows`;

/** Reads a page of the matters of these subjects. */
export async function readMatters(
  sql: Sql,
  subjects: readonly string[],
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ total: number; rows: MatterRow[] }> {
  const values = [[...subjects], pageSize, (page - 1) * pageSize];
  const read = await firstRow<{ total: number; rows: MatterRow[] }>(sql, pageStatement, values);
  if (!read) throw new Error('A statement that counts has a row');
  return read;
}

/** Reads one matter of these subjects; where a person speaks for two parties of it, that of the first. */
export function readMatter(sql: Sql, subjects: readonly string[], id: string): Promise<MatterRow | undefined> {
  const statement = `select ${columns} ${own} where cf.id = $2 order by s.id limit 1`;
  return firstRow<MatterRow>(sql, statement, [[...subjects], id]);
}
