import type { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import { utc, utcOrNull } from '../../shared/business-time';
import { onlyRow, partOf, type Sql } from '../../shared/sql';
import type { absenceLine, absencesQuery } from '../contract/absences';

/** One absence without what its reader can do. */
export type AbsenceRow = Omit<z.input<typeof absenceLine>, 'acts'>;

/** Which absences are wanted, on a day (Asia/Shanghai); one alone where its id is named. */
export type AbsencesWanted = Omit<z.output<typeof absencesQuery>, 'format'> & { today: string; id?: string };

const orders: Record<AbsencesWanted['sort'], string> = {
  from: '"from", id',
  '-from': '"from" desc, id',
  until: '"until", id',
  '-until': '"until" desc, id',
  name: 'name, id',
};

// Those concerned see an absence, and the admin of the department every one.
const statement = (order: string) => `
  with seen as (
    select a.id, a.person_id as person, p.display_name as name, a.deputy_id as deputy, d.display_name as "deputyName",
      a.from_day as "from", a.until_day as "until", a.lent, a.entered_at as "enteredAt", e.display_name as "enteredBy",
      a.cancelled_at as "cancelledAt", c.display_name as "cancelledBy",
      case when a.cancelled_at is not null then 'cancelled' when a.until_day < $4::date then 'over'
        when a.from_day > $4::date then 'to-come' else 'now' end as state
    from absence a
    join person p on p.id = a.person_id
    join person d on d.id = a.deputy_id
    join person e on e.id = a.entered_by
    left join person c on c.id = a.cancelled_by
    where a.department = $1 and ($2 or $3::uuid in (a.person_id, a.deputy_id)) and ($5::uuid is null or a.id = $5)
  ), kept as (
    select * from seen where ($6::text is null or state = $6)
      and ($7::text is null or name ilike $7 or "deputyName" ilike $7)
  ), shown as (select * from kept order by ${order} limit $8 offset $9)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of the absences that the reader may see. */
export async function readAbsences(
  sql: Sql,
  { person, department, roles }: Actor,
  { today, id, state, q, sort, page, pageSize }: AbsencesWanted,
): Promise<{ total: number; rows: AbsenceRow[] }> {
  const read = await onlyRow<{ total: number; rows: AbsenceRow[] }>(sql, statement(orders[sort]), [
    department,
    roles.includes('department-admin'),
    person,
    today,
    id ?? null,
    state ?? null,
    q === undefined ? null : partOf(q),
    pageSize,
    (page - 1) * pageSize,
  ]);
  const rows = read.rows.map((row) => ({
    ...row,
    enteredAt: utc(row.enteredAt),
    cancelledAt: utcOrNull(row.cancelledAt),
  }));
  return { total: read.total, rows };
}

/** Lists the people of a department who can be absent or stand in. */
export function readColleagues(
  sql: Sql,
  department: string,
): Promise<{ person: string; name: string; roles: string[] }[]> {
  return sql.query(
    `select id as person, display_name as name, roles from person
     where department = $1 and roles && '{officer,reviewer,approver}' order by display_name, id`,
    [department],
  );
}
