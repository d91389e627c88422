import type { ProcedureState } from '../../../domain/procedure/procedure-state';
import type { AnyState } from '../../../domain/procedures';
import { banRow } from './ban';
import { clockRows } from './clock';
import { listingRow } from './listing';
import { measureFeedbackRows, measureOrderRow } from './measure-order';
import { noticeRow } from './notice';
import { objectionRow } from './objection';
import { subjectRows } from './procedure';
import { repairRow } from './repair';
import type { Row } from './row';
import { supervisionOrderRows } from './supervision-order';

/** The rows that follow from one snapshot alone, by table. */
export interface DerivedRows {
  procedure_subject: Row[];
  clock: Row[];
  notice: Row[];
  listing: Row[];
  measure_order: Row[];
  measure_feedback: Row[];
  objection: Row[];
  repair: Row[];
  ban: Row[];
  supervision_order: Row[];
}

/** Projects a snapshot of any kind onto the tables that follow from it alone. */
export function derivedRows(state: ProcedureState): DerivedRows {
  return {
    procedure_subject: subjectRows(state),
    clock: clockRows(state),
    notice: [],
    listing: [],
    measure_order: [],
    measure_feedback: [],
    objection: [],
    repair: [],
    ban: [],
    supervision_order: supervisionOrderRows(state),
    ...ownRow(state as AnyState),
  };
}

function ownRow(state: AnyState): Partial<DerivedRows> {
  switch (state.kind) {
    case 'notice':
      return { notice: [noticeRow(state)] };
    case 'listing':
      return { listing: [listingRow(state)] };
    case 'measure-order':
      return { measure_order: [measureOrderRow(state)], measure_feedback: measureFeedbackRows(state) };
    case 'objection':
      return { objection: [objectionRow(state)] };
    case 'repair':
      return { repair: [repairRow(state)] };
    case 'ban':
      return { ban: [banRow(state)] };
    case 'determination':
      return {};
  }
}
