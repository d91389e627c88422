import type { z } from 'zod';
import type { Actor } from '../../../domain/access/roles';
import { standingRecords } from '../../shared/records/standing-records';
import { onlyRow } from '../../shared/sql';
import { recordsAnswer, recordsQuery } from '../contract/records';
import { mayFile } from '../may-file';
import { mayObject, objecting } from '../objecting';
import { caseOfRecord } from '../read-models/objectable-record';
import { repairing } from '../repair/repairing';
import { partyRoles, subjectRoute } from '../route';
import { subjectsOf } from '../spoken-for';

type OwnRecord = z.input<typeof recordsAnswer>['rows'][number];
type Row = Omit<OwnRecord, 'acts' | 'matter' | 'corrected'> & {
  corrected: string | null;
  pending: boolean;
  decided: number;
  published: boolean;
  applied: boolean;
  undecided: boolean;
};

const statement = `
  with own as (
    select r.id, r.subject_id as subject, s.name, r.record, r.number, r.department, r.decided_on as "decidedOn",
      coalesce(r.corrected, r.summary) as summary, r.published_until as "publishedUntil", r.withdrawn, r.corrected, r.marks, r.repaired, r.class,
      r.published_until is null or r.published_until >= (($4::timestamptz + r.offset_ms * interval '1 millisecond')
        at time zone 'Asia/Shanghai')::date as published,
      exists (select from repair rp where rp.penalty_id = r.id) as applied,
      exists (select from repair rp where rp.penalty_id = r.id and rp.decided_on is null and rp.outcome is null) as undecided,
      exists (select from objection o where o.target_id = r.id and o.outcome is null) as pending,
      (select count(*)::integer from objection o where o.target_id = r.id and o.outcome in ('upheld', 'rejected')) as decided
    from (${standingRecords}) r join subject s on s.id = r.subject_id
    where r.subject_id = any ($1)),
  page as (select * from own order by "decidedOn" desc, id limit $2 offset $3)
  select (select count(*)::integer from own) as total,
    coalesce((select json_agg(page order by "decidedOn" desc, id) from page), '[]') as rows`;

/** The licences, penalties and honours in the credit files of whomever the actor speaks for, each with what may be done. */
export const ownRecords = subjectRoute({
  method: 'get',
  path: '/records',
  title: { zh: '我的信用记录', en: 'My credit records' },
  who: partyRoles,
  query: recordsQuery,
  answer: recordsAnswer,
  act: async ({ by, query, now }, { sql }) => {
    const { page, pageSize } = query;
    const values = [subjectsOf(by.actor, now), pageSize, (page - 1) * pageSize, now.toISOString()];
    const { total, rows } = await onlyRow<{ total: number; rows: Row[] }>(sql, statement, values);
    const acting = { actor: by.actor, at: now.toISOString() };
    return { body: { total, page, pageSize, rows: rows.map((row) => presentRecord(row, acting)) } };
  },
});

function presentRecord(row: Row, acting: { actor: Actor; at: string }): OwnRecord {
  const { pending, decided, corrected, published, applied, undecided, ...record } = row;
  const shown = published && !row.withdrawn && !row.repaired;
  const objects = shown && mayObject({ pending, decided }) && mayFile(acting, 'objection', row.subject);
  const repairs = shown && row.record === 'penalty' && !undecided && mayFile(acting, 'repair', row.subject);
  return {
    ...record,
    corrected: corrected !== null,
    matter: pending || decided > 0 || applied ? caseOfRecord(row.id) : null,
    acts: [...(objects ? [objecting] : []), ...(repairs ? [repairing] : [])],
  };
}
