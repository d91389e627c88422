import { standingRecords } from '../records/standing-records';
import { onlyRow, type Sql } from '../sql';

interface Standing {
  /** Whether `content` was put right after an objection. */
  corrected: boolean;
  /** `objection-pending` from the objection until its reply is served. */
  marks: string[];
}

/** Licences, penalties until the last day of their publicity, and honours of a subject that stand; days in Asia/Shanghai. */
export interface CreditRecords {
  licences: (Standing & {
    number: string;
    name: string;
    content: string;
    department: string;
    decidedOn: string;
    validFrom: string;
    validUntil: string | null;
  })[];
  penalties: (Standing & {
    number: string;
    /** Null once the content was put right. */
    violation: string | null;
    basis: string;
    content: string;
    department: string;
    decidedOn: string;
    publishedUntil: string;
  })[];
  honours: { kind: string; year: number; department: string; correction: string | null; marks: string[] }[];
}

const statement = `
  with standing as (
    select * from (${standingRecords}) r
    where r.subject_id = $1 and not r.withdrawn and not r.repaired and (r.published_until is null
      or r.published_until >= ($2::date + r.offset_ms * interval '1 millisecond')::date))
  select
    coalesce((select json_agg(json_build_object('number', l.number, 'name', l.name, 'content', coalesce(r.corrected, l.content),
      'department', l.department, 'decidedOn', l.decided_on, 'validFrom', l.valid_from, 'validUntil', l.valid_until,
      'corrected', r.corrected is not null, 'marks', r.marks) order by l.decided_on desc, l.number)
      from licence l join standing r on r.id = l.id), '[]') as licences,
    coalesce((select json_agg(json_build_object('number', l.number,
      'violation', case when r.corrected is null then l.violation end, 'basis', l.basis,
      'content', coalesce(r.corrected, l.content), 'department', l.department, 'decidedOn', l.decided_on,
      'publishedUntil', r.published_until, 'corrected', r.corrected is not null, 'marks', r.marks)
      order by l.decided_on desc, l.number)
      from penalty l join standing r on r.id = l.id), '[]') as penalties,
    coalesce((select json_agg(json_build_object('kind', l.kind, 'year', l.year, 'department', l.department,
      'correction', r.corrected, 'marks', r.marks) order by l.year desc)
      from honour l join standing r on r.id = l.id), '[]') as honours`;

/** Reads what is on file of a subject as of a day. */
export function readRecords(sql: Sql, subject: string, on: string): Promise<CreditRecords> {
  return onlyRow<CreditRecords>(sql, statement, [subject, on]);
}
