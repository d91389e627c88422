import { DomainError } from '../../../domain/errors';
import { listsStillPassing } from '../../../domain/policy/succession';
import type { ProcedureKind } from '../../../domain/procedure/procedure-state';
import type { AppliedTransfer } from '../../../infra/db/duty-transfers';
import { businessDay, businessInstant } from '../../shared/business-time';
import type { Part } from '../../shared/shutdown';
import type { Tools } from '../../shared/tools';
import { concerned } from '../read-models/duties';
import type { SupervisionDeps } from '../supervision-deps';

type Deps = Pick<SupervisionDeps, 'sql' | 'casework' | 'duties' | 'audit'> & { tools: Pick<Tools, 'now' | 'logger'> };

interface Waiting {
  procedure: string;
  kind: ProcedureKind;
  seq: number;
  offset: number;
}

const lookEvery = 2_000;
const atOnce = 50;

/**
 * Moves what every applied transfer concerns and has not moved yet, also what opened at the former department meanwhile.
 * What fails is tried again in the next round; whatever was moved is not moved again.
 */
export async function moveProcedures(deps: Deps, stopped: () => boolean = () => false): Promise<void> {
  const transfers = await deps.duties.applied();
  for (const transfer of transfers) {
    if (stopped()) return;
    await noteConcerned(deps, transfer, transfers);
    while (!stopped() && (await moveSome(deps, transfer))) continue;
    if (!transfer.completed) await noteCompletion(deps, transfer);
  }
}

async function noteConcerned(deps: Deps, transfer: AppliedTransfer, all: readonly AppliedTransfer[]): Promise<void> {
  await deps.sql.query(
    `insert into duty_transfer_move as m (transfer_id, procedure_id, kind, case_id, state)
     select $3, p.id, p.kind, p.case_id, 'waiting' from ${concerned}
     on conflict (transfer_id, procedure_id) do update set state = 'waiting' where m.state in ('moved', 'closed')`,
    [transfer.from, listsStillPassing(transfer, all, businessDay(deps.tools.now(), 0)), transfer.id],
  );
}

async function moveSome(deps: Deps, transfer: AppliedTransfer): Promise<boolean> {
  const rows = await deps.sql.query<Waiting>(
    `select m.procedure_id as procedure, m.kind, p.last_seq as seq, coalesce(cc.offset_ms, 0)::float8 as "offset"
     from duty_transfer_move m
     join procedure p on p.id = m.procedure_id
     left join case_clock cc on cc.case_id = m.case_id
     where m.transfer_id = $1 and (m.state = 'waiting'
       or (m.state = 'failed' and m.settled_at < clock_timestamp() - interval '10 s'))
     order by m.case_id, m.procedure_id limit ${atOnce}`,
    [transfer.id],
  );
  for (const row of rows) await move(deps, transfer, row);
  return rows.length > 0;
}

async function move(deps: Deps, transfer: AppliedTransfer, row: Waiting): Promise<void> {
  const { id, from, to, since, basis } = transfer;
  const { procedure, kind, seq, offset } = row;
  const message = {
    id: `${id}:${procedure}:${seq}`,
    act: 'transfer-case',
    by: 'system',
    at: businessInstant(deps.tools.now(), offset),
    detail: { transfer: id, from, to, since, basis },
    seenSeq: null,
    fileSeq: seq,
  } as const;
  try {
    await deps.casework.act(kind, procedure, message);
    await releaseTasks(deps, procedure, to);
    await settle(deps, transfer, procedure, { state: 'moved', fault: null });
  } catch (error) {
    const ended = error instanceof DomainError && error.code === 'closed';
    const fault = error instanceof DomainError ? error.code : 'unavailable';
    await settle(deps, transfer, procedure, ended ? { state: 'closed', fault: null } : { state: 'failed', fault });
  }
}

/** Whoever had a task at the former department has it no more. */
async function releaseTasks({ sql }: Deps, procedure: string, department: string): Promise<void> {
  await sql.query(
    `delete from task_assignment a using person p
     where a.procedure_id = $1 and p.id = a.person_id and p.department is distinct from $2`,
    [procedure, department],
  );
}

async function settle(
  { sql }: Deps,
  { id }: AppliedTransfer,
  procedure: string,
  { state, fault }: { state: string; fault: string | null },
): Promise<void> {
  await sql.query(
    `update duty_transfer_move set state = $3, fault = $4, settled_at = clock_timestamp()
     where transfer_id = $1 and procedure_id = $2`,
    [id, procedure, state, fault],
  );
}

async function noteCompletion({ sql, audit, tools }: Deps, { id, appliedBy }: AppliedTransfer): Promise<void> {
  const completed = await sql.query<{ moved: number }>(
    `with done as (
       update duty_transfer t set completed_at = $2 where t.id = $1 and t.completed_at is null and not exists (
         select from duty_transfer_move m where m.transfer_id = t.id and m.state in ('waiting', 'failed'))
       returning id)
     select (select count(*)::integer from duty_transfer_move m where m.transfer_id = done.id and m.state = 'moved') as moved
     from done`,
    [id, tools.now()],
  );
  const [done] = completed;
  if (!done) return;
  await audit.append({
    stream: 'access',
    by: { person: appliedBy, role: 'supervisor' },
    action: 'duty-transfer-completed',
    object: `duty-transfer/${id}`,
    content: { moved: done.moved },
    reason: null,
  });
}

/** Keeps moving beside the service; a process that takes over goes on where another one stopped. */
export function transferPart(deps: Deps): Part {
  let stopping = false;
  const round = async () => {
    if (stopping) return;
    try {
      await moveProcedures(deps, () => stopping);
    } catch {
      deps.tools.logger.warn({ fault: 'duty-transfers' });
    }
  };
  let turn = round();
  const timer = setInterval(() => {
    turn = turn.then(round);
  }, lookEvery);
  return {
    name: 'duty-transfers',
    stop: () => {
      stopping = true;
      clearInterval(timer);
      return turn;
    },
  };
}
