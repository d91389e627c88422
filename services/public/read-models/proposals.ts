import { maskPersonName } from '../../../domain/identifiers/masking';
import { businessToday } from '../../shared/entries/search-entries';
import type { LoadedPacks } from '../../shared/packs';
import { firstRow, type Sql } from '../../shared/sql';
import type { Proposal } from '../contract';

/** Which proposals are wanted: one by its id, or a page of all. */
export interface ProposalsWanted {
  proposal?: string | undefined;
  page: number;
  pageSize: number;
}

type Found = Omit<Proposal, 'ground'> & { version: string; offset: number };

// Shown from the day of publication to the last day of the period, by the business day of each case.
const statement = `
  with open as (
    select p.id, s.name, s.code_masked as code, s.kind, p.snapshot #>> '{policy,list}' as list,
      p.snapshot #> '{policy,title}' as title, p.snapshot #>> '{policy,version}' as version, p.department,
      json_build_object('zh', d.name_zh, 'en', d.name_en) as authority, p.snapshot #>> '{draft,criterion}' as criterion,
      p.snapshot #>> '{draft,orderNumber}' as summary, k.start_on as "from", k.due_on as until,
      jsonb_array_length(p.snapshot -> 'comments') as comments, coalesce(cc.offset_ms, 0)::float8 as "offset"
    from procedure p
    join clock k on k.procedure_id = p.id and k.name = 'public-comment' and k.state = 'running'
    join department d on d.id = p.department
    join case_file cf on cf.id = p.case_id
    join subject s on s.id = cf.subject_id
    left join case_clock cc on cc.case_id = p.case_id
    where p.kind = 'determination' and p.stage = 'commenting' and ${businessToday} <= k.due_on
      and ($2::uuid is null or p.id = $2)
  ), shown as (select * from open order by until, id limit $3 offset $4)
  select (select count(*)::integer from open) as total,
    coalesce((select json_agg(shown order by until, id) from shown), '[]') as rows`;

/** Reads the proposed entries on which the public may comment today, with the training offset of each in milliseconds. */
export async function readProposals(
  { sql, packs }: { sql: Sql; packs: LoadedPacks },
  { proposal, page, pageSize }: ProposalsWanted,
  now: Date,
): Promise<{ total: number; rows: { shown: Proposal; offset: number }[] }> {
  const values = [now, proposal ?? null, pageSize, (page - 1) * pageSize];
  const read = await firstRow<{ total: number; rows: Found[] }>(sql, statement, values);
  if (!read) throw new Error('A statement that counts has a row');
  return { total: read.total, rows: read.rows.map((found) => present(found, packs)) };
}

function present({ version, offset, ...found }: Found, packs: LoadedPacks): { shown: Proposal; offset: number } {
  const rules = packs.find(({ pack }) => pack.list === found.list && pack.version === version);
  const criterion = rules?.pack.criteria.find(({ code }) => code === found.criterion);
  const ground = criterion?.text ?? { zh: found.criterion, en: found.criterion };
  const name = found.kind === 'person' ? maskPersonName(found.name) : found.name;
  return { shown: { ...found, name, ground }, offset };
}
