import type { z } from 'zod';
import { type Actor, overseers } from '../../../domain/access/roles';
import { businessDay } from '../../shared/business-time';
import { aboutExport } from '../../shared/export/about-export';
import { allPages, each } from '../../shared/export/all-pages';
import { exportTable } from '../../shared/export/export-table';
import { actIdOf, uuidOf } from '../../shared/identity-of-act';
import { notFound } from '../../shared/problem';
import type { Sql } from '../../shared/sql';
import heads from '../../shared/texts/tables.json';
import {
  movesAnswer,
  movesQuery,
  transferBody,
  transferLine,
  transferParams,
  transfersAnswer,
  transfersQuery,
} from '../contract/duties';
import { checkTransfer } from '../duties/check-transfer';
import { readMoves, readTransfers, type TransferRow } from '../read-models/duties';
import { supervisionRoute } from '../route';
import type { SupervisionDeps } from '../supervision-deps';

const address = '/api/supervision/duty-transfers';
const labels = {
  propose: { zh: '提出职能划转', en: 'Propose a transfer of duties' },
  apply: { zh: '执行职能划转', en: 'Apply the transfer of duties' },
  withdraw: { zh: '撤回职能划转', en: 'Withdraw the transfer of duties' },
};

/** The transfers of duties between departments. */
export const transfers = supervisionRoute({
  method: 'get',
  path: '/duty-transfers',
  title: { zh: '职能划转', en: 'Transfers of duties' },
  who: overseers,
  query: transfersQuery,
  answer: transfersAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { query, language, by, now } = call;
    if (query.format !== 'json') {
      const rows = each(
        allPages(sql, (sql, wanted) => readTransfers(sql, { ...query, ...wanted })),
        cellsOf,
      );
      const table = { name: 'duty-transfers', about: aboutExport(call), head: heads.transfers[language], rows };
      return { download: exportTable(table, query.format) };
    }
    const { total, rows } = await readTransfers(sql, query);
    const shown = rows.map((row) => present(row, by.actor, now));
    const act = { act: 'propose-transfer', label: labels.propose, confirm: false, address };
    const propose = by.actor.roles.includes('supervisor') ? act : null;
    return { body: { total, page: query.page, pageSize: query.pageSize, rows: shown, propose } };
  },
});

/** One transfer with how far it is. */
export const transferDetail = supervisionRoute({
  method: 'get',
  path: '/duty-transfers/{id}',
  title: { zh: '职能划转详情', en: 'A transfer of duties' },
  who: overseers,
  params: transferParams,
  answer: transferLine,
  act: async ({ params, by, now }, { sql }) => ({ body: present(await oneTransfer(sql, params.id), by.actor, now) }),
});

/** Every open procedure that a transfer moves: a preview while it is proposed, else what became of each. */
export const transferMoves = supervisionRoute({
  method: 'get',
  path: '/duty-transfers/{id}/moves',
  title: { zh: '随职能划转的事项', en: 'What a transfer of duties moves' },
  who: overseers,
  params: transferParams,
  query: movesQuery,
  answer: movesAnswer,
  exports: true,
  act: async (call, { sql }) => {
    const { params, query, language, by, now } = call;
    const transfer = await oneTransfer(sql, params.id);
    if (query.format !== 'json') {
      const all = allPages(sql, (sql, wanted) => readMoves(sql, transfer, { ...query, ...wanted }));
      const rows = each(all, (row) => [
        row.caseNumber,
        row.list,
        row.subject,
        row.kind,
        row.stage,
        row.tasks,
        row.state,
      ]);
      const table = { name: 'duty-moves', about: aboutExport(call), head: heads.moves[language], rows };
      return { download: exportTable(table, query.format) };
    }
    const { total, rows } = await readMoves(sql, transfer, query);
    return {
      body: { total, page: query.page, pageSize: query.pageSize, rows, transfer: present(transfer, by.actor, now) },
    };
  },
});

/** Propose that lists pass from one department to another since a day; another person applies it. */
export const proposeTransfer = supervisionRoute({
  method: 'post',
  path: '/duty-transfers',
  title: labels.propose,
  who: ['supervisor'],
  body: transferBody,
  answer: transferLine,
  status: 201,
  once: true,
  act: async ({ by, body, identity, now }, deps) => {
    if (!identity) throw new Error('A proposal has an identity');
    await checkTransfer(body, deps);
    const id = uuidOf(actIdOf(identity), 'duty-transfer');
    const lists = [...new Set(body.lists)];
    await deps.duties.propose({ ...body, id, lists, by: by.actor.person, at: now.toISOString() });
    await note(deps, by.actor, { action: 'duty-transfer-proposed', id, content: { ...body, lists } });
    return { body: present(await oneTransfer(deps.sql, id), by.actor, now) };
  },
});

/** Apply a transfer, as another person than proposed it: every open procedure moves, one after the other. */
export const applyTransfer = settlement('apply', 'duty-transfer-applied');

/** Withdraw a transfer that was not applied. */
export const withdrawTransfer = settlement('withdraw', 'duty-transfer-withdrawn');

function settlement(act: 'apply' | 'withdraw', action: string) {
  return supervisionRoute({
    method: 'post',
    path: `/duty-transfers/{id}/acts/${act}`,
    title: labels[act],
    who: ['supervisor'],
    params: transferParams,
    answer: transferLine,
    once: true,
    problems: ['not-found', 'four-eyes', 'wrong-stage'],
    may: async ({ params }, { sql }) => {
      await oneTransfer(sql, params.id);
    },
    act: async ({ by, params, now }, deps) => {
      const settling = { by: by.actor.person, at: now.toISOString(), today: businessDay(now, 0) };
      await deps.duties[act](params.id, settling);
      await note(deps, by.actor, { action, id: params.id, content: {} });
      return { body: present(await oneTransfer(deps.sql, params.id), by.actor, now) };
    },
  });
}

async function oneTransfer(sql: Sql, id: string): Promise<TransferRow> {
  const [row] = (await readTransfers(sql, { id, page: 1, pageSize: 1, sort: 'proposed' })).rows;
  if (!row) throw notFound('transfer of duties');
  return row;
}

function present({ proposer, ...row }: TransferRow, { person, roles }: Actor, now: Date): z.input<typeof transferLine> {
  const open = row.state === 'proposed' && roles.includes('supervisor');
  const act = (name: 'apply' | 'withdraw') => ({
    act: `${name}-transfer`,
    label: labels[name],
    confirm: true,
    address: `${address}/${row.id}/acts/${name}`,
  });
  const applies = open && proposer !== person && row.on <= businessDay(now, 0);
  return { ...row, acts: [...(applies ? [act('apply')] : []), ...(open ? [act('withdraw')] : [])] };
}

function note(
  { audit }: Pick<SupervisionDeps, 'audit'>,
  { person }: Actor,
  { action, id, content }: { action: string; id: string; content: object },
): Promise<void> {
  const by = { person, role: 'supervisor' } as const;
  return audit.append({ stream: 'access', by, action, object: `duty-transfer/${id}`, content, reason: null });
}

function cellsOf({ from, to, lists, on, basis, state, proposedBy, appliedBy, progress }: TransferRow) {
  const { moved, ended, waiting, failed } = progress;
  return [from, to, lists.join(', '), on, basis, state, proposedBy, appliedBy, moved, ended, waiting, failed];
}
