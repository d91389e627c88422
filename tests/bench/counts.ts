import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { loadKeys } from '../../infra/config/keys';
import { openClient } from '../../infra/temporal/connect';
import { workflowId } from '../../workflows/messages/names';
import { quickSend } from '../support/callers';
import { type Filed, playShortCase } from '../support/short-case';
import { startBare } from './bare/play-bare';
import { say } from './figures';
import type { Measured } from './system';

const { EventType } = temporal.api.enums.v1;

const counted = {
  workflowTasks: EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED,
  updates: EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  timers: EventType.EVENT_TYPE_TIMER_STARTED,
  activities: EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED,
  localActivities: EventType.EVENT_TYPE_MARKER_RECORDED,
};

/** What one short case leaves in the histories of its executions, beside one round of the bare program. */
export async function measureCounts(system: Measured): Promise<void> {
  const { settings, pool } = system;
  const { temporalAddress: address, temporalNamespace: namespace } = settings;
  const client = openClient({ address, namespace, codecKeys: loadKeys(settings).codec });
  const bare = await startBare(address, namespace);
  try {
    const filed = await playShortCase({ send: quickSend(settings.publicOrigin, () => {}), pool, lookEvery: 50 });
    const played = await bare.play();
    await pause(moment);
    say('counts', {
      case: await countsOf(client, await executionsOf(system, filed)),
      bare: await countsOf(client, played),
    });
  } finally {
    await bare.stop();
    await client.connection.close();
  }
}

/** What was just started is done within a moment, and only then stands in the history. */
const moment = 5_000;

async function executionsOf({ pool }: Measured, filed: Filed): Promise<string[]> {
  const sql = 'select id, kind from procedure where case_id = $1';
  const { rows } = await pool.query<{ id: string; kind: ProcedureKind }>(sql, [filed.case]);
  return rows.map(({ id, kind }) => workflowId(kind, id));
}

async function countsOf(client: Client, executions: string[]): Promise<object> {
  const histories = await Promise.all(executions.map((id) => client.workflow.getHandle(id).fetchHistory()));
  const events = histories.flatMap((history) => history.events ?? []);
  const bytes = events.reduce((sum, event) => sum + sizeOf(event), 0);
  const counts = Object.entries(counted).map(([name, type]) => [
    name,
    events.filter(({ eventType }) => eventType === type).length,
  ]);
  return { executions: executions.length, ...Object.fromEntries(counts), events: events.length, bytes };
}

function sizeOf(event: temporal.api.history.v1.IHistoryEvent): number {
  return temporal.api.history.v1.HistoryEvent.encode(event).finish().length;
}
