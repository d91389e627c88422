import type { DataSource, EntityManager } from 'typeorm';
import { DomainError } from '../../domain/errors';
import type { Succession } from '../../domain/policy/succession';

/** A transfer of duties as it is proposed; `on` is its first day (Asia/Shanghai), `at` an instant (UTC). */
export interface ProposedTransfer {
  id: string;
  from: string;
  to: string;
  lists: readonly string[];
  on: string;
  basis: string;
  by: string;
  at: string;
}

/** A transfer that was applied: its id, and what passes since when. */
export interface AppliedTransfer extends Succession {
  id: string;
  basis: string;
  appliedBy: string;
  completed: boolean;
}

/** Who applies or withdraws a transfer, at which instant (UTC), on which day (Asia/Shanghai). */
export interface Settling {
  by: string;
  at: string;
  today: string;
}

/** The register of transfers of duties; of two who settle one at once the first counts. */
export interface DutyRegister {
  propose(transfer: ProposedTransfer): Promise<void>;
  /** Applies a transfer by another person than proposed it, on its day or later; throws `four-eyes` or `wrong-stage`. */
  apply(id: string, settling: Settling): Promise<void>;
  /** Withdraws a transfer that was not applied; throws `wrong-stage`. */
  withdraw(id: string, settling: Settling): Promise<void>;
  /** Every transfer that was applied, in the order in which they were. */
  applied(): Promise<AppliedTransfer[]>;
}

interface Row {
  proposedBy: string;
  on: string;
  applied: boolean;
  withdrawn: boolean;
}

/** Creates the register of transfers of duties. */
export function createDutyRegister(dataSource: DataSource): DutyRegister {
  return {
    propose: async ({ id, from, to, lists, on, basis, by, at }) => {
      await dataSource.query(
        `insert into duty_transfer (id, from_department, to_department, lists, effective_on, basis, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
        [id, from, to, [...lists], on, basis, by, at],
      );
    },
    apply: (id, { by, at, today }) =>
      dataSource.transaction(async (transaction) => {
        const { proposedBy, on } = await waiting(transaction, id);
        if (proposedBy === by)
          throw new DomainError('four-eyes', 'Another person than the one who proposed it applies a transfer.');
        if (on > today) throw new DomainError('wrong-stage', `The transfer begins on ${on}; apply it then or later.`);
        await transaction.query('update duty_transfer set applied_by = $2, applied_at = $3 where id = $1', [
          id,
          by,
          at,
        ]);
      }),
    withdraw: (id, { by, at }) =>
      dataSource.transaction(async (transaction) => {
        await waiting(transaction, id);
        await transaction.query('update duty_transfer set withdrawn_by = $2, withdrawn_at = $3 where id = $1', [
          id,
          by,
          at,
        ]);
      }),
    applied: () =>
      dataSource.query(
        `select id, from_department as "from", to_department as "to", lists, effective_on::text as since, basis,
           applied_by as "appliedBy", completed_at is not null as completed
         from duty_transfer where applied_at is not null order by applied_at, id`,
      ),
  };
}

async function waiting(transaction: EntityManager, id: string): Promise<Row> {
  const [row] = await transaction.query<Row[]>(
    `select proposed_by as "proposedBy", effective_on::text as "on", applied_at is not null as applied,
       withdrawn_at is not null as withdrawn from duty_transfer where id = $1 for update`,
    [id],
  );
  if (!row) throw new Error(`There is no transfer ${id}`);
  if (row.withdrawn) throw new DomainError('wrong-stage', 'The transfer was withdrawn; propose another one.');
  if (row.applied) throw new DomainError('wrong-stage', 'The transfer was applied already; a new one undoes it.');
  return row;
}
