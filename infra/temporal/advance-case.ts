import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { workflowId } from '../../workflows/messages/names';
import { clockOffset, setClockOffset } from '../db/case-clock';
import { fastForward, momentOf } from './training-clock';

const settleWithin = 30_000;
// Longer than a started execution needs to become visible on a development server.
const pollEvery = 60;
// The target lies well behind the timer it aims at: a target that passes while the fired timer is still being worked on
// lets the server skip on to the next timer before it stops.
const beyond = 5_000;

interface OpenProcedure {
  id: string;
  kind: ProcedureKind;
  wakesAt: number | null;
}

/** What moves a case in time: the engine, the case file, and who hears of each step. */
export interface TrainingDesk {
  client: Client;
  dataSource: DataSource;
  /** Called with the business instant (RFC 3339) reached by each step. */
  progress?: (at: string) => void;
}

async function openProcedures(dataSource: DataSource, caseId: string): Promise<OpenProcedure[]> {
  const rows: { id: string; kind: ProcedureKind; wakes_at: Date | string | null }[] = await dataSource.query(
    'select id, kind, wakes_at from procedure where case_id = $1 and closed_at is null',
    [caseId],
  );
  return rows.map(({ id, kind, wakes_at }) => ({
    id,
    kind,
    wakesAt: wakes_at === null ? null : new Date(wakes_at).getTime(),
  }));
}

async function mailUnderway(dataSource: DataSource, caseId: string): Promise<boolean> {
  const rows: unknown[] = await dataSource.query(
    `select 1 from outbox
      where case_id = $1 and channel = 'mail' and content -> 'notice' <> 'null'::jsonb and attempts < 3
        and state in ('waiting', 'sending', 'accepted', 'refused') limit 1`,
    [caseId],
  );
  return rows.length > 0;
}

async function bringTo({ client }: TrainingDesk, procedure: OpenProcedure, target: number): Promise<void> {
  const id = workflowId(procedure.kind, procedure.id);
  const moment = await momentOf(client, id);
  if (!moment.open || moment.now >= target) return;
  try {
    await fastForward(client, id, target - moment.now, Date.now() + settleWithin);
  } catch (error) {
    // An execution that ends on the way, as an entry does with its last receipt, has no clock to move.
    if ((await momentOf(client, id)).open) throw error;
  }
}

/** Executions live a little longer than the case file says, before their first entry and after their last: so they are asked. */
async function allRest({ client }: TrainingDesk, caseId: string): Promise<boolean> {
  for await (const { workflowId: id } of client.workflow.list({ query: runningOf(caseId) })) {
    const moment = await momentOf(client, id);
    if (moment.open && !moment.quiet) return false;
  }
  return true;
}

function runningOf(caseId: string): string {
  return `CaseId = '${caseId}' and ExecutionStatus = 'Running'`;
}

async function isQuiet(desk: TrainingDesk, caseId: string, target: number): Promise<boolean> {
  if (await mailUnderway(desk.dataSource, caseId)) return false;
  const open = await openProcedures(desk.dataSource, caseId);
  if (open.some(({ wakesAt }) => wakesAt !== null && wakesAt <= target)) return false;
  return allRest(desk, caseId);
}

/** Waits until nothing of the case is under way any more: no timer due, no activity, no mail; throws after half a minute. */
export async function settleCase(desk: TrainingDesk, caseId: string, target: number): Promise<void> {
  const until = Date.now() + settleWithin;
  let quietBefore = false;
  while (Date.now() < until) {
    const quiet = await isQuiet(desk, caseId, target);
    // Between two procedures there is a moment at which neither is busy, so one look is not enough.
    if (quiet && quietBefore) return;
    quietBefore = quiet;
    await pause(pollEvery);
  }
  throw new Error('The case did not come to rest; is the worker running, and does the mail go out?');
}

/**
 * Moves a case with all its procedures forward by so many days, from one moment at which something happens to the
 * next, so that every procedure acts in the order of the business clock. Returns the instant reached (RFC 3339).
 */
export async function advanceCase(desk: TrainingDesk, caseId: string, days: number): Promise<string> {
  const { dataSource, progress } = desk;
  let now = Date.now() + (await clockOffset(dataSource, caseId));
  const target = now + days * 86_400_000;
  await settleCase(desk, caseId, now);
  while (now < target) {
    const open = await openProcedures(dataSource, caseId);
    const moments = open.flatMap(({ wakesAt }) =>
      wakesAt !== null && wakesAt + beyond > now ? [wakesAt + beyond] : [],
    );
    now = Math.min(target, ...moments);
    await setClockOffset(dataSource, caseId, Math.round(now - Date.now()));
    await Promise.all(open.map((procedure) => bringTo(desk, procedure, now)));
    await settleCase(desk, caseId, now);
    progress?.(new Date(now).toISOString());
  }
  return new Date(now).toISOString();
}
