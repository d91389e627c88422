import type { BanEvent, BanState } from './ban/ban-state';
import { banOwnSteps, banStages, banTable } from './ban/ban-table';
import { tasksOfBan } from './ban/ban-tasks';
import { evolveBan } from './ban/evolve-ban';
import { determinationOwnSteps } from './determination/determination-own-steps';
import type { DeterminationEvent, DeterminationState } from './determination/determination-state';
import { determinationStages, determinationTable } from './determination/determination-table';
import { tasksOfDetermination } from './determination/determination-tasks';
import { evolveDetermination } from './determination/evolve-determination';
import { evolveListing } from './listing/evolve-listing';
import type { ListingEvent, ListingState } from './listing/listing-state';
import { listingOwnSteps, listingStages, listingTable } from './listing/listing-table';
import { tasksOfListing } from './listing/listing-tasks';
import { evolveMeasureOrder } from './measure-order/evolve-measure-order';
import type { MeasureOrderEvent, MeasureOrderState } from './measure-order/measure-order-state';
import { measureOrderStages, measureOrderTable } from './measure-order/measure-order-table';
import { tasksOfMeasureOrder } from './measure-order/measure-order-tasks';
import { evolveNotice } from './notice/evolve-notice';
import type { NoticeEvent, NoticeState } from './notice/notice-state';
import { noticeOwnSteps, noticeStages, noticeTable } from './notice/notice-table';
import { tasksOfNotice } from './notice/notice-tasks';
import { evolveObjection } from './objection/evolve-objection';
import type { ObjectionEvent, ObjectionState } from './objection/objection-state';
import { objectionStages, objectionTable } from './objection/objection-table';
import { tasksOfObjection } from './objection/objection-tasks';
import type { ActRule } from './procedure/act-rule';
import type { OwnStep } from './procedure/own-step';
import type { EventMark, ProcedureKind, ProcedureState, TaskSpec } from './procedure/procedure-state';
import { evolveRepair } from './repair/evolve-repair';
import type { RepairEvent, RepairState } from './repair/repair-state';
import { repairOwnSteps, repairStages, repairTable } from './repair/repair-table';
import { tasksOfRepair } from './repair/repair-tasks';

/** The state of a procedure of any kind. */
export type AnyState =
  | DeterminationState
  | NoticeState
  | ListingState
  | MeasureOrderState
  | ObjectionState
  | RepairState
  | BanState;

/** The stage × act table of each kind of procedure. */
export const procedureTables: Record<ProcedureKind, readonly ActRule[]> = {
  determination: determinationTable,
  notice: noticeTable,
  listing: listingTable,
  'measure-order': measureOrderTable,
  objection: objectionTable,
  repair: repairTable,
  ban: banTable,
};

/** The stages of each kind of procedure, in order; the last one is always `closed`. */
export const procedureStages: Record<ProcedureKind, readonly string[]> = {
  determination: determinationStages,
  notice: noticeStages,
  listing: listingStages,
  'measure-order': measureOrderStages,
  objection: objectionStages,
  repair: repairStages,
  ban: banStages,
};

/** The steps that each kind of procedure takes by itself. */
export const procedureOwnSteps: Record<ProcedureKind, readonly OwnStep[]> = {
  determination: determinationOwnSteps,
  notice: noticeOwnSteps,
  listing: listingOwnSteps,
  'measure-order': [],
  objection: [],
  repair: repairOwnSteps,
  ban: banOwnSteps,
};

/** Lists the open tasks of a procedure of any kind. */
export function tasksOf(state: ProcedureState): TaskSpec[] {
  const any = state as AnyState;
  switch (any.kind) {
    case 'determination':
      return tasksOfDetermination(any);
    case 'notice':
      return tasksOfNotice(any);
    case 'listing':
      return tasksOfListing(any);
    case 'measure-order':
      return tasksOfMeasureOrder(any);
    case 'objection':
      return tasksOfObjection(any);
    case 'repair':
      return tasksOfRepair(any);
    case 'ban':
      return tasksOfBan(any);
  }
}

/** Folds one stored event of a kind of procedure into its state; null is the state before the first. */
export function foldEvent(
  kind: ProcedureKind,
  state: ProcedureState | null,
  event: EventMark & { type: string },
): ProcedureState {
  switch (kind) {
    case 'determination':
      return evolveDetermination(state as DeterminationState | null, event as DeterminationEvent);
    case 'notice':
      return evolveNotice(state as NoticeState | null, event as NoticeEvent);
    case 'listing':
      return evolveListing(state as ListingState | null, event as ListingEvent);
    case 'measure-order':
      return evolveMeasureOrder(state as MeasureOrderState | null, event as MeasureOrderEvent);
    case 'objection':
      return evolveObjection(state as ObjectionState | null, event as ObjectionEvent);
    case 'repair':
      return evolveRepair(state as RepairState | null, event as RepairEvent);
    case 'ban':
      return evolveBan(state as BanState | null, event as BanEvent);
  }
}
