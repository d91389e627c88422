import type { z } from 'zod';
import { utc, utcOrNull } from '../business-time';
import { onlyRow, partOf, type Sql } from '../sql';
import type { mandateLine, mandatesQuery } from './mandate-schema';

/** One mandate without what its reader can do. */
export type MandateRow = Omit<z.input<typeof mandateLine>, 'acts' | 'letter'> & {
  letter: { id: string; name: string };
};

/** Which mandates `m` a reader may see; `$1` and on are the values. */
export interface Seen {
  where: string;
  values: readonly unknown[];
}

/** Which mandates are wanted of those seen, on a day (Asia/Shanghai). */
export type MandatesWanted = Omit<z.output<typeof mandatesQuery>, 'format'> & { today: string };

const orders: Record<MandatesWanted['sort'], string> = {
  filed: '"filedAt", id',
  '-filed': '"filedAt" desc, id',
  until: '"until", id',
  '-until': '"until" desc, id',
  subject: '"subjectName", id',
};

const columns = (today: string) => `
  m.id, m.subject_id as subject, s.name as "subjectName", m.agent_id as agent, agent.display_name as "agentName", m.scope,
  m.from_day as "from", m.until_day as "until", json_build_object('id', a.id, 'name', a.name) as letter,
  case when m.revoked_at is not null then 'revoked' when m.accepted is false then 'refused'
    when m.until_day < ${today}::date then 'expired' when m.accepted then 'accepted' else 'handed-in' end as state,
  m.filed_at as "filedAt", filer.display_name as "filedBy", m.settled_at as "settledAt",
  settler.display_name as "settledBy", m.reason, m.revoked_at as "revokedAt", revoker.display_name as "revokedBy"
  from mandate m
  join subject s on s.id = m.subject_id
  join attachment a on a.id = m.letter_id
  join person agent on agent.id = m.agent_id
  join person filer on filer.id = m.filed_by
  left join person settler on settler.id = m.settled_by
  left join person revoker on revoker.id = m.revoked_by`;

/** Reads a page of the mandates that a reader may see. */
export async function readMandates(
  sql: Sql,
  { where, values }: Seen,
  { today, state, q, sort, page, pageSize }: MandatesWanted,
): Promise<{ total: number; rows: MandateRow[] }> {
  const next = (place: number) => `$${values.length + place}`;
  const statement = `
    with seen as (select ${columns(next(1))} where ${where}),
    kept as (select * from seen where (${next(2)}::text is null or state = ${next(2)})
      and (${next(3)}::text is null or "subjectName" ilike ${next(3)} or "agentName" ilike ${next(3)})),
    shown as (select * from kept order by ${orders[sort]} limit ${next(4)} offset ${next(5)})
    select (select count(*)::integer from kept) as total,
      coalesce((select json_agg(shown order by ${orders[sort]}) from shown), '[]') as rows`;
  const asked = [today, state ?? null, q === undefined ? null : partOf(q), pageSize, (page - 1) * pageSize];
  const read = await onlyRow<{ total: number; rows: MandateRow[] }>(sql, statement, [...values, ...asked]);
  return { total: read.total, rows: read.rows.map(inUtc) };
}

function inUtc(row: MandateRow): MandateRow {
  const { filedAt, settledAt, revokedAt } = row;
  return { ...row, filedAt: utc(filedAt), settledAt: utcOrNull(settledAt), revokedAt: utcOrNull(revokedAt) };
}
