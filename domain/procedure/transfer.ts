import type { CivilDate } from '../calendar/civil-date';
import { DomainError } from '../errors';
import { type ActRule, ways } from './act-rule';
import type { ProcedureState } from './procedure-state';
import type { PermittedAct } from './rule-context';

/** The passing of a procedure to another department: by which transfer of duties, from where to where, since which day (Asia/Shanghai), on what basis. */
export interface Passage {
  transfer: string;
  from: string;
  to: string;
  since: CivilDate;
  basis: string;
}

/** What the act says by which duties that pass to another department take a procedure along, in every kind of procedure. */
export interface TransferActDetails {
  'transfer-case': Passage;
}

/** What happens to a procedure that passes to another department. */
export type TransferEvent = { type: 'transferred' } & Passage;

/** Gives the line of every table by which the system takes a procedure along to another department: at each stage until the end. */
export function transferTable<Stage extends string>(at: readonly Stage[]): ActRule<Stage, keyof TransferActDetails>[] {
  return [
    {
      act: 'transfer-case',
      zh: '随职能划转移交',
      en: 'Pass on with a transfer of duties',
      at,
      by: [],
      scope: 'system',
      apartFrom: [],
      leaves: null,
      leadsTo: ways([], 'closed'),
      confirm: false,
    },
  ];
}

type Concerned = Pick<ProcedureState, 'department' | 'clocks'>;

/** Passes a procedure on; one that stands elsewhere already stays as it is, so that saying it again changes nothing. */
function transfer(
  { department, clocks }: Concerned,
  { detail }: PermittedAct<'transfer-case', TransferActDetails>,
): TransferEvent[] {
  const { from, to } = detail;
  if (from === to) throw new DomainError('contradiction', `${from} has these duties already.`, 'to');
  const concerned = department === from || clocks.some(({ owner }) => owner.department === from);
  return concerned ? [{ type: 'transferred', ...detail }] : [];
}

/** What the act of a transfer brings about, in every kind of procedure. */
export const transferRules = { 'transfer-case': transfer };

/** Folds a passage into the state: the department and whoever owns the clocks change, and nothing of their time does. */
export function withTransfer<State extends ProcedureState>(state: State, { from, to }: Passage): State {
  const department = state.department === from ? to : state.department;
  const clocks = state.clocks.map((clock) =>
    clock.owner.department === from ? { ...clock, owner: { ...clock.owner, department: to } } : clock,
  );
  return { ...state, department, clocks };
}
