import type { ProcedureState, TaskSpec } from '../../../domain/procedure/procedure-state';
import { procedureOwnSteps, procedureTables, tasksOf } from '../../../domain/procedures';
import type { Rehearsal } from '../../support/rehearsal';

function undoable(task: TaskSpec, { kind, stage, clocks }: ProcedureState): string[] {
  const rule = procedureTables[kind].find(({ act }) => act === task.act);
  if (!rule?.at.includes(stage)) return [`the task ${task.key} waits at ${stage} for an act that is not done there`];
  if (!rule.by.includes(task.role)) return [`the task ${task.key} waits for a ${task.role}, who may not do it`];
  const known = task.clockId === null || clocks.some(({ id }) => id === task.clockId);
  return known ? [] : [`the task ${task.key} names a clock that does not exist`];
}

function repeats(kind: string, names: readonly string[]): string[] {
  return new Set(names).size === names.length ? [] : [`a ${kind} is there twice: ${names.join(', ')}`];
}

function unfinished({ clocks, outcome, closedAt }: ProcedureState, tasks: readonly TaskSpec[]): string[] {
  return [
    ...clocks.filter(({ endedAt }) => endedAt === null).map(({ id }) => `closed with the clock ${id} running`),
    ...tasks.map(({ key }) => `closed with the task ${key} open`),
    ...(outcome === null || closedAt === null ? ['closed without outcome or instant'] : []),
  ];
}

/** Lists what is wrong with a procedure at this moment; nothing ever is. */
export function faultsOf({ state, events }: Rehearsal<ProcedureState, { type: string }>): string[] {
  const tasks = tasksOf(state);
  const numbered = state.seq === events.length && events.at(-1)?.seq === events.length;
  return [
    ...(numbered ? [] : [`event number ${events.at(-1)?.seq}, ${events.length} events, state at ${state.seq}`]),
    ...repeats(
      'clock',
      state.clocks.map(({ id }) => id),
    ),
    ...repeats(
      'task',
      tasks.map(({ key }) => key),
    ),
    ...tasks.flatMap((task) => undoable(task, state)),
    ...(state.stage === 'closed' ? unfinished(state, tasks) : []),
  ];
}

/** Lists all ways from stage to stage that the tables of a kind announce, as `act: from → to`. */
export function announcedWays(kind: ProcedureState['kind']): string[] {
  const acts = procedureTables[kind].flatMap(({ act, leadsTo }) =>
    Object.entries(leadsTo).flatMap(([from, to]) => (to ?? []).map((one) => `${act}: ${from} → ${one}`)),
  );
  const steps = procedureOwnSteps[kind].flatMap(({ step, at, leadsTo }) =>
    at.flatMap((from) => leadsTo.map((to) => `${step}: ${from} → ${to}`)),
  );
  return [...acts, ...steps].sort();
}
