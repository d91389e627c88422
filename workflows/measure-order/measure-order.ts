import { systemHand } from '../../domain/access/roles';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { decideMeasureOrder, measureClock } from '../../domain/measure-order/decide-measure-order';
import { evolveMeasureOrder } from '../../domain/measure-order/evolve-measure-order';
import type { MeasureOrderHappening, MeasureOrderState } from '../../domain/measure-order/measure-order-state';
import { measureOrderStages, measureOrderTable } from '../../domain/measure-order/measure-order-table';
import { tasksOfMeasureOrder } from '../../domain/measure-order/measure-order-tasks';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { ActAnswer } from '../messages/acts';
import type { MeasureOrderOpening } from '../messages/openings';
import type { Conduct } from '../shared/conduct';
import type { Proceeding } from '../shared/proceeding';
import { runProcedure } from '../shared/run-procedure';

type OrderFile = Proceeding<MeasureOrderState, MeasureOrderHappening>;

const measureOrderConduct: Conduct<MeasureOrderState, MeasureOrderHappening> = {
  kind: 'measure-order',
  table: measureOrderTable,
  evolve: evolveMeasureOrder,
  decide: (state, act, context) => decideMeasureOrder(state, act as never, context),
  lapse: () => [],
  tasks: tasksOfMeasureOrder,
  messages: () => [],
  register: registerOfOrder,
};

/** One order to one department to take one measure: accepted, executed, reported back, lifted. */
export async function measureOrder(opening: MeasureOrderOpening): Promise<ActAnswer> {
  return runProcedure(measureOrderConduct, { opening, stages: measureOrderStages, snapshot: undefined }, (file) =>
    carryOut(file, opening),
  );
}

async function carryOut(file: OrderFile, opening: MeasureOrderOpening): Promise<void> {
  const { id, caseId, department, listing, subject, measure, clockRules, at } = opening;
  file.begin({ type: 'ordered', id, caseId, department, listing, subject, measure, clockRules }, systemHand);
  await file.say(
    (state) =>
      state.clocks.length > 0 ? [] : [measureClock(state, 'measure-acceptance', civilDateAt(at), file.context())],
    at,
  );

  // Every stage is reported back to the entry that ordered it.
  let reported = file.state.stage as string;
  while (file.state.stage !== 'closed' || reported !== file.state.outcome) {
    await file.until((state) => (state.outcome ?? state.stage) !== reported);
    reported = file.state.outcome ?? file.state.stage;
    await file.tell({ kind: 'listing', id: listing }, 'record-measure', { order: id, stage: reported });
  }
}
