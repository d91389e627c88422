import { decideDetermination } from '../../domain/determination/decide-determination';
import type { DeterminationHappening, DeterminationState } from '../../domain/determination/determination-state';
import { determinationTable } from '../../domain/determination/determination-table';
import { tasksOfDetermination } from '../../domain/determination/determination-tasks';
import { evolveDetermination } from '../../domain/determination/evolve-determination';
import { lapseOfDetermination } from '../../domain/determination/lapse';
import { registerOfOrder } from '../../domain/procedure/supervision-order-table';
import type { Conduct } from '../shared/conduct';
import { desk } from '../shared/office';
import type { Proceeding } from '../shared/proceeding';

/** How a determination is conducted. */
export const determinationConduct: Conduct<DeterminationState, DeterminationHappening> = {
  kind: 'determination',
  table: determinationTable,
  evolve: evolveDetermination,
  decide: (state, act, context) => decideDetermination(state, act as never, context),
  lapse: lapseOfDetermination,
  tasks: tasksOfDetermination,
  messages: () => [],
  inquire: ({ act }, { policy, subjects }) =>
    act === 'decide' && policy.polarity === 'red'
      ? () => desk.blackEntries(subjects).then((blackEntries) => ({ blackEntries }))
      : null,
  register: (act) => (act === 'decide' ? 'decision' : registerOfOrder(act)),
};

/** A determination on its way. */
export type DeterminationFile = Proceeding<DeterminationState, DeterminationHappening>;
