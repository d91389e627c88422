import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal';
import type { Say } from '../say';
import { backOff } from './back-off';
import { killProgram } from './kill-program';
import { type Living, livingProgram } from './living';
import type { Part } from './part';
import { logTail, spawnLogged } from './spawn-logged';

const startLimit = 90_000;
const provenAfter = 60_000;

/** Where a watched part writes, speaks, and notes which program runs for it. */
export interface Surroundings {
  readonly log: string;
  readonly say: Say;
  readonly noteProgram: (program: Living | undefined) => void;
  /** Hears why the part is not ready yet while it starts. */
  readonly hearReason?: (reason: string) => void;
}

/** A part that runs: watched from its first readiness on, restarted with back-off when it dies, until it is stopped. */
export class WatchedPart {
  private child: ChildProcess | undefined;
  private program: Living | undefined;
  private stopping = false;
  private failures = 0;

  constructor(
    readonly part: Part,
    private readonly around: Surroundings,
  ) {}

  /** Starts the part and waits until it is ready; throws with the end of its log when it ends or stays unready. */
  async start(): Promise<void> {
    await this.launch();
    const reason = await this.untilReady(startLimit);
    if (reason === undefined) return this.watch();
    if (this.stopping) throw new Refusal(`${this.part.title} was stopped while starting`);
    const { title } = this.part;
    throw new Refusal(
      `${title} did not start: ${reason}.\n  The end of its log ${this.around.log}:\n${logTail(this.around.log)}`,
    );
  }

  /** Stops the part for good, by force when it exceeds its grace or none is given. */
  async stop(byForce = false): Promise<void> {
    this.stopping = true;
    const { stopSignal, grace } = this.part;
    if (this.program !== undefined) await killProgram(this.program, stopSignal, byForce ? 0 : grace);
    this.around.noteProgram(undefined);
  }

  private async launch(): Promise<void> {
    const command = await this.part.command();
    if (this.stopping) throw new Refusal(`${this.part.title} was stopped while starting`);
    const child = spawnLogged(command, this.around.log);
    child.on('error', () => {}); // told by the missing number below
    if (child.pid === undefined)
      throw new Refusal(`${this.part.title} cannot be run: ${command.file} was not found or may not be run`);
    this.child = child;
    this.program = livingProgram(child.pid);
    this.around.noteProgram(this.program);
  }

  /** Undefined once ready; else why it is not, at the limit or when the program ended. */
  private async untilReady(limit: number): Promise<string | undefined> {
    let reason: string | undefined = 'it gave no answer';
    for (const end = Date.now() + limit; Date.now() < end; await pause(100)) {
      if (this.child === undefined || ended(this.child)) return howItEnded(this.child);
      reason = await this.part
        .notReady()
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      if (reason === undefined) return undefined;
      this.around.hearReason?.(reason);
    }
    return reason;
  }

  private watch(): void {
    const child = this.child;
    if (child === undefined) return;
    const since = Date.now();
    const again = () => {
      if (this.stopping) return;
      this.failures = Date.now() - since > provenAfter ? 1 : this.failures + 1;
      void this.restart(howItEnded(child));
    };
    if (ended(child)) again();
    else void once(child, 'exit').then(again);
  }

  private async restart(reason: string): Promise<void> {
    const { title } = this.part;
    const wait = backOff(this.failures);
    this.around.say.line(`! ${title}: ${reason}; started again in ${wait / 1000} s (log: ${this.around.log}).`);
    const since = Date.now();
    await pause(wait, undefined, { ref: false });
    try {
      if (this.stopping) return;
      await this.launch();
    } catch (error) {
      if (this.stopping) return;
      this.failures += 1;
      return this.restart(error instanceof Error ? error.message : String(error));
    }
    this.watch();
    const unready = await this.untilReady(startLimit);
    if (this.stopping || (this.child !== undefined && ended(this.child))) return;
    const spent = `${((Date.now() - since) / 1000).toFixed(1)} s`;
    this.around.say.line(
      unready ? `! ${title}: runs again, but is not ready: ${unready}.` : `✓ ${title}: back after ${spent}.`,
    );
  }
}

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function howItEnded(child: ChildProcess | undefined): string {
  if (child?.signalCode) return `killed (${child.signalCode})`;
  return `ended by itself (exit code ${child?.exitCode ?? 'unknown'})`;
}
