import type { Pool } from 'pg';

/** What contradicts itself inside the case file. */
export interface CaseFileFindings {
  /** Procedures whose row does not stand at their last event, or whose events have a gap. */
  rowsBehindEvents: unknown[];
  /** Events without exactly one audit entry. */
  eventsWithoutAudit: unknown[];
  /** Procedures whose last audit entry is not their last event. */
  auditApart: unknown[];
  /** Things that may happen once in a procedure and happened more often. */
  twice: unknown[];
  /** Papers or notices of one purpose that a case has more often than once. */
  doubleNotices: unknown[];
  /** Entries shown although their decision was never served. */
  shownUnserved: unknown[];
}

const questions: Record<keyof CaseFileFindings, string> = {
  rowsBehindEvents: `select p.id, p.last_seq, max(e.seq) from procedure p left join procedure_event e on e.procedure_id = p.id
    group by p.id, p.last_seq having p.last_seq is distinct from max(e.seq) or count(e.seq) <> max(e.seq)`,
  eventsWithoutAudit: `select e.procedure_id, e.seq, count(a.seq) from procedure_event e
    left join audit_entry a on a.procedure_id = e.procedure_id and a.event_seq = e.seq
    group by e.procedure_id, e.seq having count(a.seq) <> 1`,
  auditApart: `select p.id, p.last_seq, said.event_seq, said.action from procedure p
    left join lateral (select event_seq, action from audit_entry a where a.procedure_id = p.id and event_seq is not null
      order by event_seq desc limit 1) said on true
    left join procedure_event e on e.procedure_id = p.id and e.seq = p.last_seq
    where said.event_seq is distinct from p.last_seq or said.action is distinct from e.type`,
  twice: `select procedure_id, type, count(*)::integer from procedure_event
    where type in ('filed', 'submitted-for-review', 'review-passed', 'prior-notice-issued', 'decision-notice-issued',
      'decided', 'served', 'defence-waived', 'closed', 'took-effect', 'entry-opened')
    group by procedure_id, type having count(*) > 1`,
  doubleNotices: `select case_id, purpose from notice group by case_id, purpose having count(*) > 1
    union all select case_id::uuid, kind from paper group by case_id, kind having count(*) > 1`,
  shownUnserved: `select l.procedure_id from listing l where l.displayed and not exists (
    select from notice n where n.case_id = l.case_id and n.purpose = 'decision' and n.served_on is not null)`,
};

/** What the case file says when nothing is amiss. */
export const caseFileAmiss: CaseFileFindings = {
  rowsBehindEvents: [],
  eventsWithoutAudit: [],
  auditApart: [],
  twice: [],
  doubleNotices: [],
  shownUnserved: [],
};

/** Asks the case file for everything in it that contradicts itself. */
export async function readCaseFile(pool: Pool): Promise<CaseFileFindings> {
  const found: [string, unknown[]][] = [];
  for (const [name, sql] of Object.entries(questions)) found.push([name, (await pool.query(sql)).rows as unknown[]]);
  return { ...caseFileAmiss, ...Object.fromEntries(found) };
}
