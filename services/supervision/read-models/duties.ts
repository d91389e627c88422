import type { z } from 'zod';
import { utc, utcOrNull } from '../../shared/business-time';
import { onlyRow, partOf, type Sql } from '../../shared/sql';
import type { movesAnswer, movesQuery, transferLine, transfersQuery } from '../contract/duties';

/** One transfer without what its reader can do; `proposer` is the person who proposed it. */
export type TransferRow = Omit<z.input<typeof transferLine>, 'acts'> & { proposer: string };

/** One procedure of a transfer. */
export type MoveRow = z.input<typeof movesAnswer>['rows'][number];

/** Which transfers are wanted; one alone where its id is named. */
export type TransfersWanted = Omit<z.output<typeof transfersQuery>, 'format'> & { id?: string };

const orders: Record<TransfersWanted['sort'], string> = {
  proposed: '"proposedAt", id',
  '-proposed': '"proposedAt" desc, id',
  on: '"on", id',
  '-on': '"on" desc, id',
};

const counted = (states: string) => `(select count(*)::integer from duty_transfer_move m
  where m.transfer_id = t.id and m.state in (${states}))`;

const statement = (order: string) => `
  with seen as (
    select t.id, t.from_department as "from", t.to_department as "to", t.lists, t.effective_on as "on", t.basis,
      t.proposed_by as proposer, p.display_name as "proposedBy", t.proposed_at as "proposedAt",
      a.display_name as "appliedBy", t.applied_at as "appliedAt", t.withdrawn_at as "withdrawnAt",
      t.completed_at as "completedAt",
      case when t.withdrawn_at is not null then 'withdrawn' when t.applied_at is null then 'proposed'
        when t.completed_at is null then 'moving' else 'completed' end as state,
      json_build_object('moved', ${counted("'moved'")}, 'ended', ${counted("'closed'")},
        'waiting', ${counted("'waiting'")}, 'failed', ${counted("'failed'")}) as progress
    from duty_transfer t
    join person p on p.id = t.proposed_by
    left join person a on a.id = t.applied_by
    where ($1::uuid is null or t.id = $1) and ($2::text is null or $2 in (t.from_department, t.to_department))
  ), kept as (select * from seen where $3::text is null or state = $3),
  shown as (select * from kept order by ${order} limit $4 offset $5)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by ${order}) from shown), '[]') as rows`;

/** Reads a page of the transfers of duties. */
export async function readTransfers(
  sql: Sql,
  { id, department, state, sort, page, pageSize }: TransfersWanted,
): Promise<{ total: number; rows: TransferRow[] }> {
  const values = [id ?? null, department ?? null, state ?? null, pageSize, (page - 1) * pageSize];
  const read = await onlyRow<{ total: number; rows: TransferRow[] }>(sql, statement(orders[sort]), values);
  return { total: read.total, rows: read.rows.map(inUtc) };
}

function inUtc(row: TransferRow): TransferRow {
  const { proposedAt, appliedAt, withdrawnAt, completedAt } = row;
  return {
    ...row,
    proposedAt: utc(proposedAt),
    appliedAt: utcOrNull(appliedAt),
    withdrawnAt: utcOrNull(withdrawnAt),
    completedAt: utcOrNull(completedAt),
  };
}

/** The open procedures that a transfer concerns: those of the former department ($1) in cases of the lists ($2). */
export const concerned = `procedure p join case_file cf on cf.id = p.case_id
  where p.department = $1 and cf.list_id = any ($2) and p.closed_at is null`;

const moves = `
  with found as (
    select p.id as procedure, 'to-move' as state, null as fault from ${concerned} and $3::boolean
    union all select m.procedure_id, m.state, m.fault from duty_transfer_move m where m.transfer_id = $4
  ), kept as (
    select f.procedure, p.kind, p.case_id as "case", cf.number as "caseNumber", cf.list_id as list, s.name as subject,
      p.stage, f.state, f.fault,
      (select count(*)::integer from task t where t.procedure_id = p.id and t.closed_at is null) as tasks
    from found f
    join procedure p on p.id = f.procedure
    join case_file cf on cf.id = p.case_id
    join subject s on s.id = cf.subject_id
    where ($5::text is null or p.kind = $5) and ($6::text is null or cf.number ilike $6 or s.name ilike $6)
  ), shown as (select * from kept order by "caseNumber", kind, procedure limit $7 offset $8)
  select (select count(*)::integer from kept) as total,
    coalesce((select json_agg(shown order by "caseNumber", kind, procedure) from shown), '[]') as rows`;

/** Reads a page of the procedures of a transfer: what it would move while it is proposed, else what became of each. */
export function readMoves(
  sql: Sql,
  { id, from, lists, state }: TransferRow,
  { kind, q, page, pageSize }: Omit<z.output<typeof movesQuery>, 'format'>,
): Promise<{ total: number; rows: MoveRow[] }> {
  const words = q === undefined ? null : partOf(q);
  const values = [from, lists, state === 'proposed', id, kind ?? null, words, pageSize, (page - 1) * pageSize];
  return onlyRow(sql, moves, values);
}
