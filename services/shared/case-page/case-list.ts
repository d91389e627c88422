import { z } from 'zod';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { format, pageOf, paging, procedureKind, searchText } from '../schemas';
import { firstRow, type Sql } from '../sql';

/** Which cases are wanted and in which order. */
export const casesQuery = z.strictObject({
  ...paging,
  list: z.string().min(1).max(40).optional(),
  stage: z.string().min(1).max(40).optional(),
  open: z.enum(['true', 'false']).optional(),
  q: searchText,
  sort: z.enum(['opened', '-opened', 'number', '-number', 'due', '-due']).default('-opened'),
  format,
});

const caseLine = z
  .strictObject({
    id: z.guid(),
    number: z.string(),
    list: z.string(),
    department: z.string(),
    subject: z.string(),
    code: z.string(),
    openedAt: z.string(),
    open: z.boolean(),
    due: z.iso.date().nullable().meta({ description: 'The next day on which an office must act.' }),
    procedures: z.array(
      z.strictObject({ id: z.guid(), kind: procedureKind, stage: z.string(), outcome: z.string().nullable() }),
    ),
  })
  .meta({ id: 'CaseLine' });

/** A page of cases. */
export const casesAnswer = pageOf(caseLine).meta({ id: 'Cases' });

/** One case of a table as the statement reads it. */
export interface CaseLineRow {
  id: string;
  number: string;
  list: string;
  department: string;
  subject: string;
  code: string;
  openedAt: string;
  open: boolean;
  due: string | null;
  procedures: { id: string; kind: ProcedureKind; stage: string; outcome: string | null }[];
}

type Query = z.output<typeof casesQuery>;

const orders: Record<Query['sort'], string> = {
  opened: '"openedAt", id',
  '-opened': '"openedAt" desc, id',
  number: 'number',
  '-number': 'number desc',
  due: 'due asc nulls last, id',
  '-due': 'due desc nulls last, id',
};

const statement = (order: string) => `
  with wanted as not materialized (
    select cf.id, cf.number, cf.list_id as list, cf.department, cf.subject_id, cf.opened_at as "openedAt",
      exists (select from procedure p where p.case_id = cf.id and p.closed_at is null) as open,
      (select min(k.due_on) from clock k where k.case_id = cf.id and k.state = 'running' and k.kind = 'to-act') as due
    from case_file cf
    where ($1::text is null or cf.department = $1) and ($2::text is null or cf.list_id = $2)
      and ($3::text is null or exists (select from procedure p where p.case_id = cf.id and p.stage = $3))
      and ($4::text is null or cf.number ilike $5 or exists (select from subject s where s.id = cf.subject_id
        and (s.name ilike $5 or s.code_public = upper($4) or s.id = $6::uuid)))
  ), kept as not materialized (select * from wanted where $7::boolean is null or open = $7),
  page as (select * from kept order by ${order} limit $8 offset $9),
  shown as (
    select page.id, number, list, department, s.name as subject, s.code_masked as code, "openedAt", open, due, coalesce((select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'stage', p.stage, 'outcome', p.outcome)
      order by p.opened_at, p.id) from procedure p where p.case_id = page.id), '[]') as procedures
    from page join subject s on s.id = page.subject_id)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of cases, of one department or (null) of all; `subject` is whom a searched code belongs to. */
export async function readCases(
  sql: Sql,
  department: string | null,
  query: Query,
  subject: string | null,
): Promise<{ total: number; rows: CaseLineRow[] }> {
  const { list, stage, open, q, sort, page, pageSize } = query;
  const pattern = q === undefined ? null : `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const read = await firstRow<{ total: number; rows: CaseLineRow[] }>(sql, statement(orders[sort]), [
    department,
    list ?? null,
    stage ?? null,
    q ?? null,
    pattern,
    subject,
    open === undefined ? null : open === 'true',
    pageSize,
    (page - 1) * pageSize,
  ]);
  if (!read) throw new Error('A statement that counts has a row');
  return read;
}
