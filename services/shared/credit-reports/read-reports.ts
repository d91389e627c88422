import type { z } from 'zod';
import { utc } from '../business-time';
import { firstRow, onlyRow, type Sql } from '../sql';
import type { creditReportLine, creditReportsQuery } from './credit-report-schema';

/** Whose reports are read: those about these subjects, or those that a department asked for. */
export type ReportsOf = { subjects: readonly string[] } | { department: string };

type Line = z.input<typeof creditReportLine>;
type Row = Omit<Line, 'pdf'>;

// The subject learns which office asked and what for, not which officer.
const columns = (of: ReportsOf) => `
  r.id, paper.number, paper.code, r.subject_id as subject, s.name, r.as_of::text as "asOf", r.purpose, r.department,
  ${'department' in of ? 'person.display_name' : 'null'} as "askedBy", r.issued_at as "issuedAt"
  from credit_report r join paper on paper.id = r.id join subject s on s.id = r.subject_id
    left join person on person.id = r.asked_by
  where ${'department' in of ? 'r.department = $1' : 'r.subject_id = any ($1)'}`;

const orders: Record<z.output<typeof creditReportsQuery>['sort'], string> = {
  issued: '"issuedAt", id',
  '-issued': '"issuedAt" desc, id desc',
};

/** Reads a page of issued credit reports. */
export async function readReports(
  sql: Sql,
  of: ReportsOf,
  { sort, page, pageSize }: Pick<z.output<typeof creditReportsQuery>, 'sort' | 'page' | 'pageSize'>,
): Promise<{ total: number; rows: Line[] }> {
  const order = orders[sort];
  const statement = `
    with wanted as (select ${columns(of)}), shown as (select * from wanted order by ${order} limit $2 offset $3)
    select (select count(*)::integer from wanted) as total,
      coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;
  const values = [whose(of), pageSize, (page - 1) * pageSize];
  const { total, rows } = await onlyRow<{ total: number; rows: Row[] }>(sql, statement, values);
  return { total, rows: rows.map((row) => present(row, of)) };
}

/** Reads one issued credit report. */
export async function readReport(sql: Sql, of: ReportsOf, id: string): Promise<Line | undefined> {
  const row = await firstRow<Row>(sql, `select ${columns(of)} and r.id = $2`, [whose(of), id]);
  return row && present(row, of);
}

function whose(of: ReportsOf): unknown {
  return 'department' in of ? of.department : [...of.subjects];
}

function present(row: Row, of: ReportsOf): Line {
  const pdf = 'department' in of ? `/api/department/papers/${row.id}/pdf` : `/api/subject/credit-reports/${row.id}/pdf`;
  return { ...row, issuedAt: utc(row.issuedAt), pdf };
}
