import type { AnyEvent, CaseFileOpening, OutboxMessage } from '../../activities/contract';
import type { Hand } from '../../domain/access/roles';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import type { EventMark, ProcedureState } from '../../domain/procedure/procedure-state';
import type { Conduct, Snapshot } from './conduct';
import { desk } from './office';
import { reminderOf } from './reminders';

const rememberedActs = 100;

/** Thrown when what was noted does not stand: an earlier attempt of this run had written other events first, which were adopted. */
export class Superseded extends Error {}

/**
 * The state of a procedure in two forms, noted and written, and the one way from the first to the second: a commit at a
 * time, in order, each with the full snapshot. The procedure goes by what is written; rules judge by what is noted.
 */
export class Journal<State extends ProcedureState, Happening extends { type: string }> {
  private notedState: State | null;
  private writtenState: State | null;
  private recentActs: string[];
  private events: ((Happening | ClockEvent) & EventMark)[] = [];
  private messages: OutboxMessage[] = [];
  private caseFile: CaseFileOpening | null = null;
  private writing: Promise<void> = Promise.resolve();
  private adoptions = 0;

  constructor(
    private readonly conduct: Conduct<State, Happening>,
    private readonly wakesAt: (state: State) => string | null,
    snapshot: Snapshot<State> | null,
  ) {
    this.notedState = snapshot?.state ?? null;
    this.writtenState = this.notedState;
    this.recentActs = snapshot?.recentActs ?? [];
  }

  /** The state with everything noted; null before the first event. */
  get noted(): State | null {
    return this.notedState;
  }

  /** The state as it stands in the journal; null before the first commit. */
  get written(): State | null {
    return this.writtenState;
  }

  /** Tells whether an act of this id was done lately, by this run or one before. */
  knows(act: string): boolean {
    return this.recentActs.includes(act);
  }

  /** What a following run needs to go on. */
  snapshot(state: State): Snapshot<State> {
    return { schema: 1, state, recentActs: this.recentActs };
  }

  /** Has the next commit open the case file. */
  openCaseFile(caseFile: CaseFileOpening | null): void {
    this.caseFile = caseFile;
  }

  /** Notes what happens, in order, with what each event sends outside. */
  note(happenings: readonly (Happening | ClockEvent)[], mark: { by: Hand; at: string; act?: string }): void {
    for (const happening of happenings) {
      const event = { ...happening, ...mark, seq: (this.notedState?.seq ?? 0) + 1 };
      const state = this.conduct.evolve(this.notedState, event);
      this.notedState = state;
      this.events.push(event);
      this.messages.push(...reminderOf(event, state), ...this.conduct.messages(event, state));
    }
  }

  /** Returns once everything noted so far is written; a failing database is tried again. Throws `Superseded`. */
  async commit(): Promise<void> {
    const { adoptions } = this;
    this.writing = this.writing.then(() => this.write());
    await this.writing;
    if (this.adoptions !== adoptions) throw new Superseded();
  }

  /**
   * Asks the desk something while nothing is being written: of two local activities at once a replay hears the answers in the
   * order of the questions, whatever order they had.
   */
  async ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    const answer = this.writing.then(question);
    this.writing = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  /** Returns once everything that stands in the case file is known here, though a worker died before it could report it. */
  async catchUp(): Promise<void> {
    this.writing = this.writing.then(() => this.readOn());
    await this.writing;
  }

  private async readOn(): Promise<void> {
    await this.write();
    const { writtenState } = this;
    if (!writtenState) return;
    const standing = await desk.readEventsAfter({ procedure: writtenState.id, seq: writtenState.seq });
    // What was noted meanwhile meets what stands when it is written.
    if (this.events.length > 0) return this.write();
    if (standing.length > 0) this.adopt(standing);
  }

  private async write(): Promise<void> {
    const { events, messages, caseFile, notedState: snapshot } = this;
    if (events.length === 0 || !snapshot) return;
    [this.events, this.messages, this.caseFile] = [[], [], null];
    const tasks = this.conduct.tasks(snapshot);
    const wakesAt = this.wakesAt(snapshot);
    const standing = await desk.record({ events, snapshot, tasks, messages, wakesAt, caseFile });
    if (standing) return this.adopt(standing);
    this.writtenState = snapshot;
    this.remember(events);
  }

  // What stands was said and may have been answered, so it is what happened; what was noted here has to be judged again.
  private adopt(standing: AnyEvent[]): void {
    const events = standing as ((Happening | ClockEvent) & EventMark)[];
    this.writtenState = events.reduce<State | null>(
      (state, event) => this.conduct.evolve(state, event),
      this.writtenState,
    );
    this.notedState = this.writtenState;
    [this.events, this.messages] = [[], []];
    this.remember(events);
    this.adoptions += 1;
  }

  private remember(events: readonly EventMark[]): void {
    const acts = new Set([...this.recentActs, ...events.flatMap(({ act }) => act ?? [])]);
    this.recentActs = [...acts].slice(-rememberedActs);
  }
}
