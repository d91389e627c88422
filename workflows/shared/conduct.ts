import type { OutboxMessage } from '../../activities/contract';
import type { Clock } from '../../domain/clock/clock';
import type { ActRule } from '../../domain/procedure/act-rule';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import type { EventMark, ProcedureKind, ProcedureState, TaskSpec } from '../../domain/procedure/procedure-state';
import type { PermittedAct, RuleContext } from '../../domain/procedure/rule-context';

/** How one kind of procedure is conducted: its table and its pure rules, as the shared machinery needs them. */
export interface Conduct<State extends ProcedureState, Happening extends { type: string }> {
  kind: ProcedureKind;
  table: readonly ActRule[];
  evolve(state: State | null, event: (Happening | ClockEvent) & EventMark): State;
  decide(state: State, act: PermittedAct<string, Record<string, object>>, context: RuleContext): Happening[];
  /** What follows when a clock runs out that lapses by itself. */
  lapse(state: State, clock: Clock, context: RuleContext): Happening[];
  tasks(state: State): TaskSpec[];
  /** What an event sends outside, beside the reminders that every clock sends. */
  messages(event: (Happening | ClockEvent) & EventMark, state: State): OutboxMessage[];
  /** The question to the world that the rule of an act needs answered; none for most acts. */
  inquire?(act: { act: string; detail: object }, state: State): (() => Promise<Partial<RuleContext>>) | null;
  /** The register from which an act takes a number in this state, if it takes one. */
  register(act: string, state: State): 'decision' | 'ban' | 'supervision-order' | null;
}

/** Where an earlier run of the same procedure left off; carried over by continue-as-new. */
export interface Snapshot<State extends ProcedureState> {
  schema: 1;
  state: State;
  /** Ids of the last acts, so that a repeated one is answered and not done again. */
  recentActs: string[];
}
