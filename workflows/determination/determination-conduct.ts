import { decideDetermination } from '../../domain/determination/decide-determination';
import { endWindow } from '../../domain/determination/defence';
import type { DeterminationHappening, DeterminationState } from '../../domain/determination/determination-state';
import { determinationTable } from '../../domain/determination/determination-table';
import { tasksOfDetermination } from '../../domain/determination/determination-tasks';
import { evolveDetermination } from '../../domain/determination/evolve-determination';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { Conduct } from '../shared/conduct';
import type { Proceeding } from '../shared/proceeding';

/** How a determination is conducted. */
export const determinationConduct: Conduct<DeterminationState, DeterminationHappening> = {
  kind: 'determination',
  table: determinationTable,
  evolve: evolveDetermination,
  decide: (state, act, context) => decideDetermination(state, act as never, context),
  lapse: (state, clock) => endWindow(state, clock.id),
  tasks: tasksOfDetermination,
  messages: () => [],
  register: (act) => (act === 'decide' ? 'decision' : registerOfOrder(act)),
};

/** A determination on its way. */
export type DeterminationFile = Proceeding<DeterminationState, DeterminationHappening>;
