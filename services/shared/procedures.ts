import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import { procedureTables } from '../../domain/procedures';
import type { InBoth } from './language';

/** The word for each kind of procedure in an address. */
export const folders: Record<ProcedureKind, string> = {
  determination: 'determinations',
  notice: 'notices',
  listing: 'listings',
  'measure-order': 'measure-orders',
  objection: 'objections',
  repair: 'repairs',
  ban: 'bans',
};

/** Says in both languages what an act of a procedure is called. */
export function actLabel(kind: ProcedureKind, act: string): InBoth {
  const rule = procedureTables[kind].find((line) => line.act === act);
  return { zh: rule?.zh ?? act, en: rule?.en ?? act };
}
