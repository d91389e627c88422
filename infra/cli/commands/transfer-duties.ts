import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { movesAnswer, transferLine } from '../../../services/supervision/contract/duties';
import { examples } from '../examples';
import { exitStatus, Failure } from '../failure';
import { answer, type JsonFlag, progress } from '../say';
import { ask } from '../system/ask';
import { devToken } from '../system/dev-token';
import { findSystem } from '../system/find-system';
import { table } from '../table';

interface Flags extends JsonFlag {
  as: string;
  from?: string;
  to?: string;
  lists?: string[];
  on?: string;
  basis?: string;
  apply?: string;
  show?: string;
}

const path = '/api/supervision/duty-transfers';

/** Declares `transfer-duties`: proposes that lists pass to another department, shows what would move, applies it. */
export function declare(command: Command, env: NodeJS.ProcessEnv): void {
  command
    .description('Pass duties (lists) with every open case from one department to another.')
    .option('--from <department>', 'the department that has them')
    .option('--to <department>', 'the department that gets them')
    .option('--lists <list...>', 'the lists that pass')
    .option('--on <day>', 'since which day (YYYY-MM-DD, Asia/Shanghai)')
    .option('--basis <document>', 'the document of the reorganisation')
    .option('--show <id>', 'a transfer with every procedure that it moves')
    .option('--apply <id>', 'apply a transfer that another person proposed, and wait until everything moved')
    .option('--as <user>', 'the demo supervisor who does it', 'supervisor')
    .option('--json', 'print one JSON document: the page of what moves, with its transfer')
    .addHelpText('after', details)
    .action(async (flags: Flags) => {
      const { publicOrigin: origin } = findSystem(env);
      const { token } = await devToken(origin, flags.as);
      const caller = { origin, token };
      const id = flags.apply ?? flags.show ?? (await proposed(caller, flags));
      if (flags.apply !== undefined) await applied(caller, id);
      const moves = movesAnswer.parse(await said(caller, `${path}/${id}/moves?pageSize=100`));
      const { transfer } = moves;
      const rows = moves.rows.map((row) => [
        row.caseNumber,
        row.list,
        row.kind,
        row.stage,
        String(row.tasks),
        row.state,
      ]);
      const head = ['CASE', 'LIST', 'PROCEDURE', 'STAGE', 'TASKS', 'STATE'];
      const title = `${transfer.id}  ${transfer.from} → ${transfer.to} since ${transfer.on}: ${transfer.state}`;
      answer(flags, moves, `${title}, ${moves.total} procedures\n${table(head, rows)}`);
    });
}

const details = `
One supervisor proposes, another one applies. Nothing moves before it is applied; afterwards every open procedure moves
once, with its tasks and without touching its deadlines, and new cases of the lists open at the other department.
${examples(
  'transfer-duties --from human-resources --to finance --lists L10-black --on 2026-12-01 --basis "机构改革方案"',
  'transfer-duties --apply <id> --as supervisor-2',
)}`;

interface Caller {
  origin: string;
  token: string;
}

async function proposed(caller: Caller, { from, to, lists, on, basis }: Flags): Promise<string> {
  if (!from || !to || !lists || !on || !basis)
    throw new Failure('not-said', 'Name --from, --to, --lists, --on and --basis.', exitStatus.wronglyCalled);
  return transferLine.parse(await said(caller, path, { from, to, lists, on, basis })).id;
}

async function applied(caller: Caller, id: string): Promise<void> {
  let transfer = transferLine.parse(await said(caller, `${path}/${id}/acts/apply`, {}));
  while (transfer.state === 'moving') {
    const { moved, ended, waiting, failed } = transfer.progress;
    progress(`${moved + ended} of ${moved + ended + waiting + failed} moved`);
    await pause(500);
    transfer = transferLine.parse(await said(caller, `${path}/${id}`));
  }
}

async function said({ origin, token }: Caller, place: string, body?: object): Promise<unknown> {
  const sent = body === undefined ? { token } : { token, body, headers: { 'idempotency-key': randomUUID() } };
  const reply = await ask(origin, place, sent);
  if (reply.status < 300) return reply.body;
  const { detail } = reply.body as { detail?: string };
  throw new Failure('refused', detail ?? `The system answered ${reply.status}.`);
}
