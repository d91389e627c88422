import type { z } from 'zod';
import { onlyRow, partOf, type Sql } from '../../shared/sql';
import type { bansAnswer, bansQuery } from '../contract/bans';

/** A ban as the statement reads it. */
export type BanRow = z.input<typeof bansAnswer>['rows'][number];

type Query = z.output<typeof bansQuery>;

const orders: Record<Query['sort'], string> = {
  proposed: '"proposedAt", procedure',
  '-proposed': '"proposedAt" desc, procedure',
  department: 'department, "proposedAt", procedure',
  until: '"until", procedure',
};

const statement = (order: string) => `
  with wanted as (
    select b.procedure_id as procedure, b.case_id as "case", cf.number as "caseNumber", cf.list_id as list,
      s.name as subject, b.department, b.number, b.sectors, b.permanent, b.in_force_from as "from", b.until, b.stage,
      b.outcome, b.proposed_at as "proposedAt"
    from ban b join case_file cf on cf.id = b.case_id join subject s on s.id = b.subject_id
    where ($1::text is null or b.department = $1) and ($2::text is null or b.stage = $2)
      and ($3::text is null or $3 = any (b.sectors)) and ($4::boolean is null or b.permanent = $4)
      and ($5::text is null or s.name ilike $5 or cf.number ilike $5 or b.number ilike $5)
  ), shown as (select * from wanted order by ${order} limit $6 offset $7)
  select (select count(*)::integer from wanted) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of bans of all departments. */
export function readBans(sql: Sql, query: Query): Promise<{ total: number; rows: BanRow[] }> {
  const { department, stage, sector, permanent, q, sort, page, pageSize } = query;
  return onlyRow(sql, statement(orders[sort]), [
    department ?? null,
    stage ?? null,
    sector ?? null,
    permanent === undefined ? null : permanent === 'true',
    q === undefined ? null : partOf(q),
    pageSize,
    (page - 1) * pageSize,
  ]);
}
