import type { ChildProcess } from 'node:child_process';
import { Refusal } from './refusal';
import type { Command } from './supervise/part';
import { logTail, spawnLogged } from './supervise/spawn-logged';

/** Programs that run once and end; they are ended early when everything stops. */
export class Errands {
  private readonly running = new Set<ChildProcess>();
  private stopped = false;

  /** Runs a program to its end with its output in a log; throws Refusal with the end of the log when it fails. */
  async run(title: string, command: Command, log: string): Promise<void> {
    if (this.stopped) throw new Refusal(`${title} was not run: everything stops`);
    const end = await this.follow(spawnLogged(command, log));
    if (end !== undefined)
      throw new Refusal(`${title} failed (${end}).\n  The end of its log ${log}:\n${logTail(log)}`);
  }

  /** Waits for the end of a program that was started elsewhere: undefined when it went well, else what happened. */
  async follow(child: ChildProcess): Promise<string | undefined> {
    this.running.add(child);
    const end = await new Promise<string | undefined>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(code === 0 ? undefined : (signal ?? `exit code ${code}`)));
    });
    this.running.delete(child);
    return end;
  }

  /** Ends what runs now and refuses what would come. */
  stop(): void {
    this.stopped = true;
    for (const child of this.running) child.kill('SIGKILL');
  }
}
