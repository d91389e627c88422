import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import { type ActAnswer, filed } from '../../../workflows/messages/acts';
import { workflowId } from '../../../workflows/messages/names';

const askers = 8;

interface Standing {
  id: string;
  kind: ProcedureKind;
  stage: string;
  last_seq: number;
  closed: boolean;
}

/** An execution ends a moment after its last commit and begins one before its first, so it is asked until both sides rest. */
export async function openDifference(pool: Pool, client: Client, patience: number): Promise<number> {
  const sql = 'select count(*)::integer as n from procedure where closed_at is null';
  for (const until = Date.now() + patience; ; await pause(1_000)) {
    const { rows } = await pool.query<{ n: number }>(sql);
    const { count } = await client.workflow.count("ExecutionStatus = 'Running' and CaseKind is not null");
    const difference = count - (rows[0]?.n ?? 0);
    if (difference === 0 || Date.now() > until) return difference;
  }
}

/** Compares stage and version of every procedure with what its execution says of itself; what moves is looked at again. */
export async function workflowsAmiss(pool: Pool, client: Client, patience: number): Promise<unknown[]> {
  for (const until = Date.now() + patience; ; await pause(1_000)) {
    const found = await compareAll(pool, client);
    if (found.length === 0 || Date.now() > until) return found;
  }
}

async function compareAll(pool: Pool, client: Client): Promise<unknown[]> {
  const sql = 'select id, kind, stage, last_seq, closed_at is not null as closed from procedure';
  const { rows } = await pool.query<Standing>(sql);
  const found: unknown[] = [];
  const asker = async () => {
    for (let row = rows.pop(); row; row = rows.pop()) {
      const said = await saidBy(client, row).catch((error: unknown) => ({ stage: String(error), seq: 0 }));
      if (said.stage !== row.stage || said.seq !== row.last_seq) found.push({ ...row, said });
    }
  };
  await Promise.all(Array.from({ length: askers }, asker));
  return found;
}

/** A closed procedure left its answer as the result; an open one answers the message that its filing waits for, which changes nothing. */
function saidBy(client: Client, { id, kind, closed }: Standing): Promise<ActAnswer> {
  const handle = client.workflow.getHandle(workflowId(kind, id));
  if (closed) return handle.result() as Promise<ActAnswer>;
  return client.withDeadline(Date.now() + 20_000, () => handle.executeUpdate(filed, { args: [{ id: randomUUID() }] }));
}
