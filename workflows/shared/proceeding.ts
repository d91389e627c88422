import { allHandlersFinished, condition, continueAsNew, setHandler, uuid4, workflowInfo } from '@temporalio/workflow';
import type { CaseFileOpening } from '../../activities/contract';
import type { Hand } from '../../domain/access/roles';
import { systemHand } from '../../domain/access/roles';
import { civilDateAt } from '../../domain/calendar/civil-date';
import type { Clock } from '../../domain/clock/clock';
import { DomainError } from '../../domain/errors';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import { type Moment, nextMoment } from '../../domain/procedure/moments';
import { inTheNameOf, permit } from '../../domain/procedure/permission';
import type { ProcedureState } from '../../domain/procedure/procedure-state';
import type { RuleContext } from '../../domain/procedure/rule-context';
import { type ActAnswer, type ActMessage, actUpdate, filed } from '../messages/acts';
import type { Opening } from '../messages/openings';
import type { Conduct, Snapshot } from './conduct';
import { Journal } from './journal';
import { desk, office } from './office';
import { orRefuse } from './refusal';
import { climbRung } from './rungs';

const rememberedActs = 100;

/** Thrown inside a procedure, never out of it, when the procedure has closed before reaching the stage waited for. */
export class Closed extends Error {}

function lapsesByItself(clock: Clock): boolean {
  return clock.kind === 'term' || clock.owner.role === 'subject';
}

/** One running procedure: its state, the acts it receives, the time that passes, and the journal behind all of it. */
export class Proceeding<State extends ProcedureState, Happening extends { type: string }> {
  private current: State | null = null;
  private recentActs: string[] = [];
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
    this.journal = new Journal(
      conduct,
      () => this.state,
      () => this.nextMoment()?.at ?? null,
    );
    if (snapshot) {
      this.current = snapshot.state;
      this.recentActs = snapshot.recentActs;
    }
    this.receiveActs();
  }

  /** The present state; there is one from `begin` on. */
  get state(): State {
    if (!this.current) throw new Error('The procedure has not begun.');
    return this.current;
  }

  /** Whether this run continues an earlier one. */
  get begun(): boolean {
    return this.current !== null;
  }

  /** The business instant now, in RFC 3339: the execution's clock moved by the case's training offset. */
  now(): string {
    return new Date(Date.now() + this.opening.clockOffset).toISOString();
  }

  /** What rules need beside the state. */
  context(extra: Partial<RuleContext> = {}): RuleContext {
    const { ladder } = this.opening;
    return { calendar: this.calendar, ladder, newId: uuid4, number: null, consent: false, ...extra };
  }

  /** Takes the first event, with which there is a state, and writes it down together with the case file if it opens one. */
  begin(happening: Happening, hand: Hand, caseFile: CaseFileOpening | null = null): void {
    this.journal.openCaseFile(caseFile);
    this.fold([happening], hand, this.opening.at);
  }

  /** Notes what happens by the procedure itself, and returns once it stands in the journal. */
  async say(happenings: readonly (Happening | ClockEvent)[], at: string = this.now()): Promise<void> {
    this.fold(happenings, systemHand, at);
    await this.journal.commit();
  }

  /** Waits until the state answers the question with yes; meanwhile clocks run out and rungs are climbed. */
  async until(reached: (state: State) => boolean): Promise<void> {
    while (!reached(this.state)) {
      const { seq } = this.state;
      const moment = this.nextMoment();
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

  /** Waits until the procedure has left this stage and all before it; throws `Closed` when it closes instead. */
  async past(stage: string): Promise<void> {
    const order = this.stages.indexOf(stage);
    await this.until((state) => this.stages.indexOf(state.stage) > order);
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
    this.calendar = await desk.loadCalendar();
  }

  /** Turns the page at a stage boundary: goes on in a fresh run when history is long, code is new, or always if asked. */
  async turnPage(when: 'always' | 'if-needed' = 'if-needed'): Promise<void> {
    const { continueAsNewSuggested, targetWorkerDeploymentVersionChanged } = workflowInfo();
    if (when === 'if-needed' && !continueAsNewSuggested && !targetWorkerDeploymentVersionChanged) return;
    await this.settle();
    const snapshot: Snapshot<State> = { schema: 1, state: this.state, recentActs: this.recentActs };
    await continueAsNew<(opening: Opening, snapshot: Snapshot<State>) => Promise<ActAnswer>>(
      { ...this.opening, calendar: this.calendar },
      snapshot,
    );
  }

  /** Returns once everything said is written and every act received is answered. */
  async settle(): Promise<void> {
    await this.journal.commit();
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
      await this.journal.commit();
      return this.answer();
    });
    for (const { act } of this.conduct.table) {
      setHandler(actUpdate(act), (message: ActMessage) => this.inTurn(() => this.receive(message)), {
        validator: (message: ActMessage) =>
          void orRefuse(() => this.recentActs.includes(message.id) || this.judge(message)),
      });
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.lock.then(work);
    this.lock = turn.catch(() => undefined);
    return turn;
  }

  private judge(message: ActMessage): Hand {
    const { stage, department, subjects, hands, seq } = this.state;
    const situation = inTheNameOf(message.detail, { stage, department, subjects, hands });
    const hand = permit(this.conduct.table, message.act, message.by, situation);
    return this.freshOrRefuse(message, seq, hand);
  }

  private freshOrRefuse(message: ActMessage, seq: number, hand: Hand): Hand {
    if (message.seenSeq === null || message.seenSeq === seq) return hand;
    throw new DomainError(
      'stale-version',
      `You saw version ${message.seenSeq}; the procedure is at ${seq}. Load it again.`,
    );
  }

  private async receive(message: ActMessage): Promise<ActAnswer> {
    if (this.recentActs.includes(message.id)) {
      await this.journal.commit();
      return this.answer();
    }
    const hand = orRefuse(() => this.judge(message));
    const act = { act: message.act, hand, at: message.at, detail: message.detail as Record<string, unknown> & object };
    const consent =
      message.act === 'choose-channel' && (await office.channelFor(this.state.subjects[0] ?? '')) !== null;
    const rehearsal = () => this.conduct.decide(this.state, act, this.context({ consent, newId: () => '' }));
    const register = this.conduct.register(message.act);
    if (register) orRefuse(rehearsal);
    const number = register && (await this.number(register, message.at, message.id));
    this.fold(
      orRefuse(() => this.conduct.decide(this.state, act, this.context({ consent, number }))),
      hand,
      message.at,
    );
    this.recentActs = [...this.recentActs, message.id].slice(-rememberedActs);
    await this.journal.commit();
    return this.answer();
  }

  private number(register: 'decision' | 'supervision-order', at: string, key: string): Promise<string> {
    const { department, id } = this.state;
    return desk.allocateNumber({
      register,
      department,
      year: Number(civilDateAt(at).slice(0, 4)),
      key: `${id}:${key}`,
    });
  }

  private fold(happenings: readonly (Happening | ClockEvent)[], by: Hand, at: string): void {
    for (const happening of happenings) {
      const event = { ...happening, seq: (this.current?.seq ?? 0) + 1, at, by };
      this.current = this.conduct.evolve(this.current, event);
      this.journal.note(event, this.current);
    }
  }

  private nextMoment(): Moment | null {
    return nextMoment(this.state.clocks, lapsesByItself, { calendar: this.calendar, ladder: this.opening.ladder });
  }

  private async passTime(moment: Moment): Promise<void> {
    if (moment.what === 'lapse') return this.say(this.conduct.lapse(this.state, moment.clock, this.context()));
    const { clock, rung } = moment;
    const number =
      rung.rung === 'supervision-order' ? await this.number('supervision-order', this.now(), clock.id) : null;
    return this.say(climbRung(this.state, clock.id, rung.rung, { at: this.now(), number }, this.context()));
  }
}
