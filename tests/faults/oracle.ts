import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { LiveStack } from '../support/live-stack';

/** What the oracle finds amiss after a fault run; every list is empty when all is well. */
export interface Findings {
  /** Procedures whose row does not stand at their last event. */
  rowsBehindEvents: unknown[];
  /** Events without exactly one audit entry. */
  eventsWithoutAudit: unknown[];
  /** Things that may happen once in a procedure and happened more often. */
  twice: unknown[];
  /** Papers or notices of one purpose that a case has more often than once. */
  doubleNotices: unknown[];
  /** Executions that Temporal has open beyond the open procedures of the case file, or the other way round. */
  openDifference: number;
  /** Exit codes of the operator's commands. */
  verifyAudit: number | null;
  rebuildCheck: number | null;
}

const quietWithin = 60_000;

const questions = {
  rowsBehindEvents: `select p.id, p.last_seq, max(e.seq) from procedure p join procedure_event e on e.procedure_id = p.id
    group by p.id, p.last_seq having p.last_seq <> max(e.seq) or count(*) <> max(e.seq)`,
  eventsWithoutAudit: `select e.procedure_id, e.seq, count(a.seq) from procedure_event e
    left join audit_entry a on a.procedure_id = e.procedure_id and a.event_seq = e.seq
    group by e.procedure_id, e.seq having count(a.seq) <> 1`,
  twice: `select procedure_id, type from procedure_event
    where type in ('filed', 'submitted-for-review', 'review-passed', 'prior-notice-issued', 'decision-notice-issued',
      'decided', 'served', 'defence-waived', 'closed')
    group by procedure_id, type having count(*) > 1`,
  doubleNotices: `select case_id, purpose from notice group by case_id, purpose having count(*) > 1
    union all select case_id::uuid, kind from paper group by case_id, kind having count(*) > 1`,
};

/** Asks the case file, the engine and the operator's commands whether anything was lost or done twice. */
export async function askOracle({ stack, pool, client }: Witnesses): Promise<Findings> {
  const difference = await openDifference(pool, client);
  const ask = async (sql: string) => (await pool.query(sql)).rows as unknown[];
  return {
    rowsBehindEvents: await ask(questions.rowsBehindEvents),
    eventsWithoutAudit: await ask(questions.eventsWithoutAudit),
    twice: await ask(questions.twice),
    doubleNotices: await ask(questions.doubleNotices),
    openDifference: difference,
    verifyAudit: (await stack.cli('verify-audit')).code,
    rebuildCheck: (await stack.cli('rebuild', '--check')).code,
  };
}

/** What the oracle asks. */
export interface Witnesses {
  stack: LiveStack;
  pool: Pool;
  client: Client;
}

/** What the oracle says when nothing is amiss. */
export const nothingAmiss: Findings = {
  rowsBehindEvents: [],
  eventsWithoutAudit: [],
  twice: [],
  doubleNotices: [],
  openDifference: 0,
  verifyAudit: 0,
  rebuildCheck: 0,
};

/** An execution ends a moment after its last commit and begins one before its first, so it is asked until both sides rest. */
async function openDifference(pool: Pool, client: Client): Promise<number> {
  const sql = 'select count(*)::integer as n from procedure where closed_at is null';
  for (const until = Date.now() + quietWithin; ; await pause(1_000)) {
    const { rows } = await pool.query<{ n: number }>(sql);
    const { count } = await client.workflow.count("ExecutionStatus = 'Running' and CaseKind is not null");
    const difference = count - (rows[0]?.n ?? 0);
    if (difference === 0 || Date.now() > until) return difference;
  }
}
