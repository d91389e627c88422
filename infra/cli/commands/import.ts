import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { exitStatus, Failure } from '../failure';
import { ask } from '../system/ask';
import { devToken } from '../system/dev-token';
import { findSystem } from '../system/find-system';

const batchShape = z.object({
  id: z.string(),
  state: z.string(),
  rows: z.number(),
  faulty: z.number(),
  done: z.number(),
  refused: z.number(),
  reason: z.string().nullable(),
  address: z.string(),
});
const rowsShape = z.object({
  rows: z.array(
    z.object({
      line: z.number(),
      faults: z.array(z.object({ column: z.string().nullable(), message: z.string() })),
    }),
  ),
});
type Batch = z.infer<typeof batchShape>;

interface Flags {
  as: string;
  mode: 'all' | 'row-by-row';
  dryRun?: true;
  json?: true;
}

/** Declares `import`: sends a table in, shows what is wrong with it, and takes it. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Import a table (XLSX or CSV): findings, licences, penalties, a-level-taxpayers.')
    .argument('<kind>', 'what the rows are; GET /api/department/import-templates/<kind> is its template')
    .argument('<file>', 'the table')
    .option('--as <user>', 'the demo officer who sends it in', 'hr-officer')
    .option('--mode <mode>', 'all (all rows or none) or row-by-row (those in order)', 'all')
    .option('--dry-run', 'only check, take nothing')
    .option('--json', 'print one JSON document')
    .addHelpText('after', details)
    .action(async (kind: string, file: string, flags: Flags) => {
      const { publicOrigin: origin } = findSystem(env);
      const { token } = await devToken(origin, flags.as);
      const caller = { origin, token };
      const checked = await settled(caller, await send(caller, kind, file));
      const faults = await faultsOf(caller, checked);
      const ended = await takeOrLeave(caller, checked, flags);
      if (flags.json) console.log(JSON.stringify({ ...ended, faults }));
      else console.log(lines(ended, faults));
      if (ended.state === 'refused' || ended.state === 'undone' || (faults.length > 0 && flags.mode === 'all'))
        process.exitCode = exitStatus.failed;
    });
}

const details = `
The table is checked first; every fault names its line and column. An import that fails half way leaves nothing half done.

Examples:
  npm run --silent cli -- import findings findings.xlsx --dry-run
  npm run --silent cli -- import penalties penalties.csv --mode row-by-row --json`;

interface Caller {
  origin: string;
  token: string;
}

async function send({ origin, token }: Caller, kind: string, file: string): Promise<Batch> {
  const blob = await openAsBlob(file).catch(() => {
    throw new Failure('no-file', `${file} cannot be read.`, exitStatus.wronglyCalled);
  });
  const form = new FormData();
  form.append('file', blob, basename(file));
  const response = await fetch(new URL(`/api/department/imports?kind=${encodeURIComponent(kind)}`, origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    body: form,
  });
  return batchOf(response.status, await response.json());
}

async function takeOrLeave(caller: Caller, batch: Batch, { mode, dryRun }: Flags): Promise<Batch> {
  if (batch.state !== 'checked') return batch;
  const leave = dryRun === true || (mode === 'all' && batch.faulty > 0);
  const answer = await ask(caller.origin, `${batch.address}/acts/${leave ? 'discard' : 'confirm'}`, {
    token: caller.token,
    body: leave ? {} : { mode },
    headers: { 'idempotency-key': randomUUID() },
  });
  return settled(caller, batchOf(answer.status, answer.body));
}

async function settled({ origin, token }: Caller, batch: Batch): Promise<Batch> {
  let now = batch;
  while (['reading', 'running', 'undoing'].includes(now.state)) {
    await pause(500);
    const { status, body } = await ask(origin, batch.address, { token });
    now = batchOf(status, body);
    process.stderr.write(`${now.state} ${now.done}/${now.rows}\n`);
  }
  return now;
}

async function faultsOf({ origin, token }: Caller, { address, faulty }: Batch) {
  if (faulty === 0) return [];
  const { body } = await ask(origin, `${address}/rows?faulty=true&pageSize=100`, { token });
  return rowsShape.parse(body).rows;
}

function batchOf(status: number, body: unknown): Batch {
  if (status < 300) return batchShape.parse(body);
  const { data } = z.object({ detail: z.string() }).safeParse(body);
  throw new Failure('refused', data?.detail ?? `The department service answered ${status}.`);
}

function lines(batch: Batch, faults: z.infer<typeof rowsShape>['rows']): string {
  const { state, rows, faulty, done, refused, reason } = batch;
  return [
    ...faults.flatMap(({ line, faults }) =>
      faults.map(({ column, message }) => `line ${line}  ${column ?? '-'}  ${message}`),
    ),
    `${state}: ${rows} rows, ${faulty} with faults, ${done} done, ${refused} refused`,
    ...(reason === null ? [] : [reason]),
  ].join('\n');
}
