import type { CaseFileOpening, OutboxMessage } from '../../activities/contract';
import type { ClockEvent } from '../../domain/procedure/clock-event';
import type { EventMark, ProcedureState } from '../../domain/procedure/procedure-state';
import type { Conduct } from './conduct';
import { desk } from './office';
import { reminderOf } from './reminders';

/** What a procedure has noted but not yet written; writes one commit at a time, in order, each with the full snapshot. */
export class Journal<State extends ProcedureState, Happening extends { type: string }> {
  private events: ((Happening | ClockEvent) & EventMark)[] = [];
  private messages: OutboxMessage[] = [];
  private caseFile: CaseFileOpening | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly conduct: Conduct<State, Happening>,
    private readonly snapshot: () => State,
    private readonly wakesAt: () => string | null,
  ) {}

  /** Has the next commit open the case file. */
  openCaseFile(caseFile: CaseFileOpening | null): void {
    this.caseFile = caseFile;
  }

  /** Notes an event and what it sends outside. */
  note(event: (Happening | ClockEvent) & EventMark, state: State): void {
    this.events.push(event);
    this.messages.push(...reminderOf(event, state), ...this.conduct.messages(event, state));
  }

  /** Returns once everything noted so far is written; a failing database is tried again until it answers. */
  commit(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    if (this.events.length === 0) return;
    const { events, messages, caseFile } = this;
    const state = this.snapshot();
    [this.events, this.messages, this.caseFile] = [[], [], null];
    const tasks = this.conduct.tasks(state);
    await desk.record({ events, snapshot: state, tasks, messages, wakesAt: this.wakesAt(), caseFile });
  }
}
