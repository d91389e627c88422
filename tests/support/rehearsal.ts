import type { Actor } from '../../domain/access/roles';
import { systemHand } from '../../domain/access/roles';
import { startOfDay } from '../../domain/calendar/civil-date';
import type { Clock } from '../../domain/clock/clock';
import { DomainError } from '../../domain/errors';
import type { ActRule } from '../../domain/procedure/act-rule';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import { inTheNameOf, permit, situationOf } from '../../domain/procedure/permission';
import type { EventMark, ProcedureState } from '../../domain/procedure/procedure-state';
import type { PermittedAct, RuleContext } from '../../domain/procedure/rule-context';
import { realCalendar, realLadder } from './wage-arrears-pack';

/** One kind of procedure as it is rehearsed: its own table and rules, and nothing of the workflow. */
export interface RehearsedRules<State extends ProcedureState, Happening extends { type: string }> {
  table: readonly ActRule[];
  evolve(state: State | null, event: (Happening | ClockEvent) & EventMark): State;
  decide(state: State, act: PermittedAct<string, Record<string, object>>, context: RuleContext): Happening[];
  lapse(state: State, clock: Clock, context: RuleContext): Happening[];
}

/** A procedure played in memory: every state comes from events, and every event from the rules. */
export class Rehearsal<State extends ProcedureState, Happening extends { type: string }> {
  readonly events: ((Happening | ClockEvent) & EventMark)[] = [];
  private current: State | null = null;
  private ids = 0;
  /** Whether the addressee consents to electronic service now. */
  consent = false;
  /** The entries that stand now on black lists. */
  blackEntries: RuleContext['blackEntries'] = [];

  constructor(
    private readonly rules: RehearsedRules<State, Happening>,
    public now: string,
  ) {}

  get state(): State {
    if (!this.current) throw new Error('Nothing has happened yet.');
    return this.current;
  }

  context(): RuleContext {
    const newId = () => `id-${++this.ids}`;
    const { consent, blackEntries } = this;
    return { calendar: realCalendar, ladder: realLadder, newId, number: 'no. 1', consent, blackEntries };
  }

  /** Somebody, or the system, does an act now; refusals are thrown. */
  act(act: string, by: Actor | 'system', detail: object = {}): this {
    const situation = inTheNameOf(detail, situationOf(this.state, this.now));
    const hand = permit(this.rules.table, act, by, situation);
    const permitted = { act, hand, at: this.now, detail: detail as Record<string, unknown> & object };
    return this.fold(this.rules.decide(this.state, permitted, this.context()), hand);
  }

  /** Something happens by the procedure itself. */
  say(...happenings: (Happening | ClockEvent)[]): this {
    return this.fold(happenings, systemHand);
  }

  /** The day becomes this one, ten in the morning in Shanghai. */
  on(date: string): this {
    this.now = new Date(Date.parse(startOfDay(date)) + 36_000_000).toISOString();
    return this;
  }

  /** A running clock of this name reaches its end by itself. */
  runOut(name: string): this {
    const clock = this.clock(name);
    this.now = clock.dueAt;
    return this.lapse(clock);
  }

  /** What follows from the end of a clock happens. */
  lapse(clock: Clock): this {
    return this.say(...this.rules.lapse(this.state, clock, this.context()));
  }

  /** The clock of this name that still runs. */
  clock(name: string): Clock {
    const clock = this.state.clocks.find((one) => one.name === name && one.state === 'running');
    if (!clock) throw new Error(`No clock "${name}" runs.`);
    return clock;
  }

  /** The types of the events since the given one, for sentences about what an act brought. */
  happened(since = 0): string[] {
    return this.events.slice(since).map(({ type }) => type);
  }

  protected fold(happenings: readonly (Happening | ClockEvent)[], by: EventMark['by']): this {
    for (const happening of happenings) {
      const event = { ...happening, seq: (this.current?.seq ?? 0) + 1, at: this.now, by };
      this.current = this.rules.evolve(this.current, event);
      this.events.push(event);
    }
    return this;
  }
}

/** Expects that something is refused with this code, and at this field if one is named. */
export function expectRefusal(work: () => unknown, code: string, field?: string): void {
  expect(work).toThrow(DomainError);
  expect(work).toThrow(expect.objectContaining(field === undefined ? { code } : { code, field }));
}
