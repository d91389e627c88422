import type { z } from 'zod';
import { firstRow, onlyRow, type Sql } from '../../shared/sql';
import type { circularLine, circularsQuery } from '../contract/circulars';

/** The head of an issued circular as the statement reads it. */
export interface CircularHead {
  id: string;
  number: string;
  issuedAt: string;
  issuedBy: string;
  from: string;
  to: string;
  remark: string;
  recipients: string[];
  unresolved: number;
}

/** An issued circular with its lines. */
export interface CircularRow extends CircularHead {
  lines: z.output<typeof circularLine>[];
  sha256: string;
}

const head = `c.id, c.number, c.issued_at as "issuedAt", p.display_name as "issuedBy", c.from_day::text as "from",
  c.to_day::text as "to", c.remark, c.recipients, jsonb_array_length(c.lines) as unresolved`;

const orders: Record<z.output<typeof circularsQuery>['sort'], string> = {
  issued: '"issuedAt", number',
  '-issued': '"issuedAt" desc, number desc',
};

const page = (order: string) => `
  with wanted as (
    select ${head} from circular c join person p on p.id = c.issued_by where $1::text is null or $1 = any (c.recipients)
  ), shown as (select * from wanted order by ${order} limit $2 offset $3)
  select (select count(*)::integer from wanted) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

const one = `select ${head}, c.lines, c.sha256 from circular c join person p on p.id = c.issued_by where c.id = $1`;

/** Reads a page of issued circulars, of all or of those that a department gets. */
export function readCirculars(
  sql: Sql,
  { department, sort, page: wanted, pageSize }: z.output<typeof circularsQuery>,
): Promise<{ total: number; rows: CircularHead[] }> {
  return onlyRow(sql, page(orders[sort]), [department ?? null, pageSize, (wanted - 1) * pageSize]);
}

/** Reads a circular as it was issued. */
export function readCircular(sql: Sql, id: string): Promise<CircularRow | undefined> {
  return firstRow<CircularRow>(sql, one, [id]);
}
