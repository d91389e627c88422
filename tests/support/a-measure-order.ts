import { civilDateAt } from '../../domain/calendar/civil-date';
import { decideMeasureOrder, measureClock } from '../../domain/measure-order/decide-measure-order';
import { evolveMeasureOrder } from '../../domain/measure-order/evolve-measure-order';
import type { MeasureOrderHappening, MeasureOrderState } from '../../domain/measure-order/measure-order-state';
import { measureOrderTable } from '../../domain/measure-order/measure-order-table';
import type { ClockRules } from '../../domain/policy/policy-pack';
import { Rehearsal } from './rehearsal';
import { wageArrears } from './wage-arrears-pack';

/** An order to the housing department to keep the company from bidding, issued on Thu 30 April 2026. */
export function aMeasureOrder(
  clockRules: ClockRules = wageArrears.clocks,
): Rehearsal<MeasureOrderState, MeasureOrderHappening> {
  const file = new Rehearsal<MeasureOrderState, MeasureOrderHappening>(
    {
      table: measureOrderTable,
      evolve: evolveMeasureOrder,
      decide: (state, act, context) => decideMeasureOrder(state, act as never, context),
      lapse: () => [],
    },
    '',
  ).on('2026-04-30');
  const frame = { id: 'order-1', caseId: 'case-1', department: 'housing', listing: 'listing-1', subject: 'company' };
  file.say({ type: 'ordered', ...frame, measure: 'limit-bidding', clockRules });
  return file.say(measureClock(file.state, 'measure-acceptance', civilDateAt(file.now), file.context()));
}
