import { calendarMove } from '../clock/calendar-move';
import type { Clock } from '../clock/clock';
import { openRequest, pausesOf } from '../clock/ledger';
import { type ClockActDetails, type ClockActName } from './clock-act-table';
import type { ClockEvent } from './clock-event';
import { approveExtension, awaitingExtension, isExtendable, refuseExtension, requestExtension } from './extension';
import { isPausable, pause, resume } from './pause';
import type { ProcedureState, TaskSpec } from './procedure-state';
import type { PermittedAct, RuleContext } from './rule-context';
import { transferRules } from './transfer';

type Concerned = Pick<ProcedureState, 'clocks' | 'department'>;
type Rules = {
  [Name in ClockActName]: (
    state: Concerned,
    act: PermittedAct<Name, ClockActDetails>,
    context: RuleContext,
  ) => ClockEvent[];
};

const takes: Readonly<Record<string, (clock: Clock) => boolean>> = {
  'pause-clock': isPausable,
  'resume-clock': ({ state }) => state === 'paused',
  'request-extension': isExtendable,
};

/** Lists the acts that a clock takes as it stands now. */
export function actsOnClock(clock: Clock): string[] {
  return Object.keys(takes).filter((act) => takes[act]?.(clock));
}

/** Tells whether an act on clocks has a clock to act on; every other act needs none. */
export function hasClockFor(act: string, clocks: readonly Clock[]): boolean {
  const waiting = awaitingExtension(clocks) !== undefined;
  if (act === 'approve-extension' || act === 'refuse-extension') return waiting;
  if (act === 'request-extension' && waiting) return false;
  const fits = takes[act];
  return fits === undefined || clocks.some(fits);
}

/** Lists what the clocks themselves wait for: a pause that somebody has to end, an extension that a second person settles. */
export function clockTasks({ clocks, department }: Concerned): TaskSpec[] {
  return clocks
    .filter(({ endedAt }) => endedAt === null)
    .flatMap(({ id, state, ledger, owner }): TaskSpec[] => {
      const task = { department: owner.department ?? department, clockId: id };
      const pauses = pausesOf(ledger).length;
      const requests = ledger.filter(({ entry }) => entry === 'extension-requested').length;
      return [
        ...(state === 'paused'
          ? [{ ...task, key: `resume-${id}-${pauses}`, act: 'resume-clock', role: 'officer' } as const]
          : []),
        ...(openRequest(ledger)
          ? [{ ...task, key: `extension-${id}-${requests}`, act: 'approve-extension', role: 'approver' } as const]
          : []),
      ];
    });
}

/** A further calendar year is known: whatever it moves is counted anew, and no right is shortened. */
function recalculate({ clocks }: Concerned, { calendar }: RuleContext): ClockEvent[] {
  return clocks.flatMap((clock): ClockEvent[] => {
    const move = calendarMove(clock, calendar);
    return move ? [{ type: 'clock-recalculated', clock: move.clock, formerDue: move.formerDue }] : [];
  });
}

/** What each act on the deadlines of an office brings about, in every kind of procedure. */
export const clockActRules: Rules = {
  'pause-clock': pause,
  'resume-clock': resume,
  'request-extension': requestExtension,
  'approve-extension': approveExtension,
  'refuse-extension': refuseExtension,
  'recalculate-clocks': (state, _, context) => recalculate(state, context),
  ...transferRules,
};
