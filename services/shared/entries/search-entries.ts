import { maskPersonName } from '../../../domain/identifiers/masking';
import type { LoadedPacks } from '../packs';
import { firstRow, type Sql } from '../sql';
import type { Entry } from './entry-schema';

/** What is searched for: a name, a subject found by code, or one entry; and which page. */
export interface EntrySearch {
  name?: string | undefined;
  subject?: string | undefined;
  entry?: string | undefined;
  page: number;
  pageSize: number;
}

/** The business day of a row's case in Asia/Shanghai; $1 is now, `cc` the training clock. */
export const businessToday = `(($1::timestamptz + coalesce(cc.offset_ms, 0) * interval '1 ms') at time zone 'Asia/Shanghai')::date`;

// Companies are found by any part of the name, a person only by the whole of it.
const statement = `
  with hits as (
    select l.procedure_id as id, s.name, s.code_masked as code, s.kind, l.list_id as list,
      p.snapshot #>> '{policy,polarity}' as polarity, p.snapshot #> '{policy,title}' as title,
      p.snapshot #>> '{policy,version}' as version,
      l.department, json_build_object('zh', d.name_zh, 'en', d.name_en) as authority, l.decision_number as decision, l.decided_on as "decidedOn", l.criterion, l.summary,
      l.display_from as "displayFrom", l.display_until as "displayUntil", l.marks,
      (select coalesce(json_agg(json_build_object('number', b.number, 'sectors', b.sectors, 'until', b.until,
          'from', b.in_force_from) order by b.in_force_from, b.number), '[]')
        from ban b where b.listing_id = l.procedure_id and b.stage = 'in-force'
          and ${businessToday} <= coalesce(b.until, 'infinity'::date)) as bans
    from listing l
    join procedure p on p.id = l.procedure_id
    join subject s on s.id = l.subject_id
    join department d on d.id = l.department
    left join case_clock cc on cc.case_id = l.case_id
    where l.displayed and ${businessToday} between l.display_from and l.display_until
      and ($2::text is null or case when s.kind = 'person' then s.name = $2 else strpos(s.name, $2) > 0 end)
      and ($3::uuid is null or s.id = $3) and ($4::uuid is null or l.procedure_id = $4)
  ), shown as (select * from hits order by "decidedOn" desc, id limit $5 offset $6)
  select (select count(*)::integer from hits) as total,
    coalesce((select json_agg(shown order by "decidedOn" desc, id) from shown), '[]') as rows`;

/** Finds the entries that are shown to the public today, by the business day of each. */
export async function searchEntries(
  { sql, packs }: { sql: Sql; packs: LoadedPacks },
  search: EntrySearch,
  now: Date,
): Promise<{ total: number; rows: Entry[] }> {
  const { name, subject, entry, page, pageSize } = search;
  const values = [now, name ?? null, subject ?? null, entry ?? null, pageSize, (page - 1) * pageSize];
  const read = await firstRow<{ total: number; rows: Found[] }>(sql, statement, values);
  if (!read) throw new Error('A statement that counts has a row');
  return { total: read.total, rows: read.rows.map((found) => masked(worded(found, packs))) };
}

function masked(entry: Entry): Entry {
  return entry.kind === 'person' ? { ...entry, name: maskPersonName(entry.name) } : entry;
}

type Found = Omit<Entry, 'ground'> & { version: string };

// The words of a ground are those of the rules under which the case was opened.
function worded({ version, ...found }: Found, packs: LoadedPacks): Entry {
  const rules = packs.find(({ pack }) => pack.list === found.list && pack.version === version);
  const criterion = rules?.pack.criteria.find(({ code }) => code === found.criterion);
  return { ...found, ground: criterion?.text ?? { zh: found.criterion, en: found.criterion } };
}
