import { determinationTable } from '../../domain/determination/determination-table';
import { listingTable } from '../../domain/listing/listing-table';
import { measureOrderTable } from '../../domain/measure-order/measure-order-table';
import { noticeTable } from '../../domain/notice/notice-table';
import type { ActRule } from '../../domain/procedure/act-rule';
import type { ProcedureKind } from '../../domain/procedure/procedure-state';
import type { InBoth } from './language';

/** The stage × act table of each kind of procedure. */
export const tables: Record<ProcedureKind, readonly ActRule[]> = {
  determination: determinationTable,
  notice: noticeTable,
  listing: listingTable,
  'measure-order': measureOrderTable,
};

/** The word for each kind of procedure in an address. */
export const folders: Record<ProcedureKind, string> = {
  determination: 'determinations',
  notice: 'notices',
  listing: 'listings',
  'measure-order': 'measure-orders',
};

/** Says in both languages what an act of a procedure is called. */
export function actLabel(kind: ProcedureKind, act: string): InBoth {
  const rule = tables[kind].find((line) => line.act === act);
  return { zh: rule?.zh ?? act, en: rule?.en ?? act };
}
