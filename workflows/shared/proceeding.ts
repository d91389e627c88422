import { allHandlersFinished, condition, continueAsNew, setHandler, uuid4, workflowInfo } from '@temporalio/workflow';
import type { CaseFileOpening } from '../../activities/contract';
import type { Hand } from '../../domain/access/roles';
import { systemHand } from '../../domain/access/roles';
import { civilDateAt } from '../../domain/calendar/civil-date';
import type { Clock } from '../../domain/clock/clock';
import { DomainError } from '../../domain/errors';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import { freshId } from '../../domain/procedure/fresh-id';
import { type Moment, nextMoment } from '../../domain/procedure/moments';
import { inTheNameOf, permit, situationOf } from '../../domain/procedure/permission';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import type { RuleContext } from '../../domain/procedure/rule-context';
import { type ActAnswer, type ActMessage, actUpdate, filed } from '../messages/acts';
import type { Opening } from '../messages/openings';
import type { Conduct, Snapshot } from './conduct';
import { Journal, Superseded } from './journal';
import { desk, office } from './office';
import { orRefuse } from './refusal';
import { askToResume, climbRung } from './rungs';

/** Thrown inside a procedure, never out of it, when the procedure has closed before reaching the stage waited for. */
export class Closed extends Error {}

function lapsesByItself(clock: Clock): boolean {
  return clock.kind === 'term' || clock.owner.role === 'subject';
}

/** One running procedure: its state, the acts it receives, the time that passes, and the journal behind all of it. */
export class Proceeding<State extends ProcedureState, Happening extends { type: string }> {
  private calendar: Opening['calendar'];
  private lock: Promise<unknown> = Promise.resolve();
  private readonly journal: Journal<State, Happening>;

  constructor(
    private readonly conduct: Conduct<State, Happening>,
    private readonly opening: Opening,
    private readonly stages: readonly string[],
    snapshot: Snapshot<State> | null,
  ) {
    this.calendar = opening.calendar;
    this.journal = new Journal(conduct, (state) => this.nextMoment(state)?.at ?? null, snapshot);
    this.receiveActs();
  }

  /** The state as it stands in the journal; there is one from the first commit on. */
  get state(): State {
    return present(this.journal.written);
  }

  /** The state with what is noted but not yet written. */
  get noted(): State {
    return present(this.journal.noted);
  }

  /** Whether this run continues an earlier one. */
  get begun(): boolean {
    return this.journal.noted !== null;
  }

  /** The business instant now, in RFC 3339: the execution's clock moved by the case's training offset. */
  now(): string {
    return new Date(Date.now() + this.opening.clockOffset).toISOString();
  }

  /** A new id; the same one again when a replay repeats the draw for the same thing, and never one that is taken. */
  newId(): string {
    return freshId(uuid4, this.journal.noted);
  }

  /** What rules need beside the state. */
  context(extra: Partial<RuleContext> = {}): RuleContext {
    const { ladder } = this.opening;
    const newId = () => this.newId();
    return { calendar: this.calendar, ladder, newId, number: null, consent: false, blackEntries: [], ...extra };
  }

  /** Takes the first event, with which there is a state, and writes it down together with the case file if it opens one. */
  begin(happening: Happening, hand: Hand, caseFile: CaseFileOpening | null = null): void {
    this.journal.openCaseFile(caseFile);
    this.journal.note([happening], { by: hand, at: this.opening.at });
  }

  /** Notes what the procedure itself makes of its state, and returns once that stands in the journal. */
  async say(plan: (state: State) => readonly (Happening | ClockEvent)[], at: string = this.now()): Promise<void> {
    await untilItStands(() => {
      this.journal.note(plan(this.noted), { by: systemHand, at });
      return this.journal.commit();
    });
  }

  /** Waits until the state answers the question with yes; meanwhile clocks run out and rungs are climbed. */
  async until(reached: (state: State) => boolean): Promise<void> {
    while (!reached(this.state)) {
      const { seq } = this.state;
      const moment = this.nextMoment(this.noted);
      const moved = () => this.state.seq !== seq;
      if (!moment) {
        await condition(moved);
        continue;
      }
      const wait = Date.parse(moment.at) - Date.parse(this.now());
      if (wait > 0 && (await condition(moved, wait))) continue;
      await this.passTime(moment);
    }
  }

  /** Waits until the procedure has left this stage and all before it, or this is so; throws `Closed` when it closes instead. */
  async past(stage: string, orElse: (state: State) => boolean = () => false): Promise<void> {
    const order = this.stages.indexOf(stage);
    await this.until((state) => this.stages.indexOf(state.stage) > order || orElse(state));
    if (this.state.stage === 'closed') throw new Closed();
  }

  /** Tells another procedure something, as the system's act under an id of its own. */
  async tell(
    to: { kind: ProcedureState['kind']; id: string },
    act: string,
    detail: object,
  ): Promise<'told' | 'closed' | 'unknown'> {
    const id = `${this.state.id}:${this.state.seq}:${act}:${to.id}`;
    return office.tellProcedure({ to, act, id, at: this.now(), detail });
  }

  /** Reads the calendar years loaded by now, so that later clocks know them. */
  async refreshCalendar(): Promise<void> {
    this.calendar = await this.journal.ask(() => desk.loadCalendar());
  }

  /** Turns the page at a stage boundary: goes on in a fresh run when history is long, code is new, or always if asked. */
  async turnPage(when: 'always' | 'if-needed' = 'if-needed'): Promise<void> {
    const { continueAsNewSuggested, targetWorkerDeploymentVersionChanged } = workflowInfo();
    if (when === 'if-needed' && !continueAsNewSuggested && !targetWorkerDeploymentVersionChanged) return;
    await this.settle();
    const snapshot = this.journal.snapshot(this.state);
    await continueAsNew<(opening: Opening, snapshot: Snapshot<State>) => Promise<ActAnswer>>(
      { ...this.opening, calendar: this.calendar },
      snapshot,
    );
  }

  /** Returns once everything said is written and every act received is answered. */
  async settle(): Promise<void> {
    await untilItStands(() => this.journal.commit());
    await condition(allHandlersFinished);
  }

  /** What the procedure answers to an act. */
  answer(): ActAnswer {
    const { kind, id, caseId, stage, seq, outcome } = this.state;
    return { kind, procedure: id, case: caseId, stage, seq, outcome };
  }

  private receiveActs(): void {
    setHandler(filed, async () => {
      await condition(() => this.begun);
      await untilItStands(() => this.journal.commit());
      return this.answer();
    });
    for (const { act } of this.conduct.table) {
      setHandler(
        actUpdate(act),
        (message: ActMessage) => this.inTurn(() => untilItStands(() => this.receive(message))),
        {
          validator: (message: ActMessage) =>
            void orRefuse(() => this.isBehind(message) || this.journal.knows(message.id) || this.judge(message)),
        },
      );
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lock.then(work);
    this.lock = turn.catch(() => undefined);
    return turn;
  }

  private judge(message: ActMessage): Hand {
    const situation = inTheNameOf(message.detail, situationOf(this.noted, message.at));
    const hand = permit(this.conduct.table, message.act, message.by, situation);
    return this.freshOrRefuse(message, this.noted.seq, hand);
  }

  private freshOrRefuse(message: ActMessage, seq: number, hand: Hand): Hand {
    if (message.seenSeq === null || message.seenSeq === seq) return hand;
    throw new DomainError(
      'stale-version',
      `You saw version ${message.seenSeq}; the procedure is at ${seq}. Load it again.`,
    );
  }

  // A worker that died between a commit and its report leaves the case file ahead: people act on what they read there.
  private isBehind({ fileSeq }: ActMessage): boolean {
    return (fileSeq ?? 0) > this.noted.seq;
  }

  private async receive(message: ActMessage): Promise<ActAnswer> {
    if (this.isBehind(message)) await this.journal.catchUp();
    if (!this.journal.knows(message.id)) await this.note(message);
    await this.journal.commit();
    return this.answer();
  }

  private async note(message: ActMessage): Promise<void> {
    const { act: name, at, id } = message;
    const hand = orRefuse(() => this.judge(message));
    const act = { act: name, hand, at, detail: message.detail as Record<string, unknown> & object };
    if (name === 'recalculate-clocks') await this.refreshCalendar();
    const inquiry = this.conduct.inquire?.(act, this.noted);
    const known = inquiry ? await this.journal.ask(inquiry) : {};
    const decide = (extra: Partial<RuleContext>) =>
      orRefuse(() => this.conduct.decide(this.noted, act, this.context({ ...known, ...extra })));
    const register = this.conduct.register(name, this.noted);
    // A number once taken is never given back, so the act is tried without one first.
    if (register) decide({ newId: () => '' });
    const number = register && (await this.number(register, at, id));
    this.journal.note(decide({ number }), { by: hand, at, act: id });
  }

  private number(register: 'decision' | 'ban' | 'supervision-order', at: string, key: string): Promise<string> {
    const { department, id } = this.noted;
    const year = Number(civilDateAt(at).slice(0, 4));
    return this.journal.ask(() => desk.allocateNumber({ register, department, year, key: `${id}:${key}` }));
  }

  private nextMoment(state: State): Moment | null {
    const { calendar, opening } = this;
    return nextMoment(state.clocks, lapsesByItself, { calendar, ladder: opening.ladder, now: this.now() });
  }

  private async passTime(moment: Moment): Promise<void> {
    const at = this.now();
    const { clock } = moment;
    if (moment.what === 'lapse') return this.say((state) => this.lapse(state, clock.id), at);
    if (moment.what === 'ask-about-pause') return this.say((state) => askToResume(state, clock.id), at);
    const { rung } = moment.rung;
    const number = rung === 'supervision-order' ? await this.number('supervision-order', at, clock.id) : null;
    return this.say((state) => climbRung(state, clock.id, rung, { at, number }, this.context()), at);
  }

  private lapse(state: State, clockId: string): readonly (Happening | ClockEvent)[] {
    const clock = state.clocks.find((one) => one.id === clockId);
    return clock?.state === 'running' ? this.conduct.lapse(state, clock, this.context()) : [];
  }
}

function present<State>(state: State | null): State {
  if (!state) throw new Error('The procedure has not begun.');
  return state;
}

async function untilItStands<T>(attempt: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Superseded)) throw error;
    }
  }
}
