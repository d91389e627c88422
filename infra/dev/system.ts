import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Errands } from './errands';
import { Refusal } from './refusal';
import type { Say, Step } from './say';
import type { Living } from './supervise/living';
import { type Command, type Part, stopOrder } from './supervise/part';
import { WatchedPart } from './supervise/watched-part';

/** All parts of one running system: started as asked, watched, and stopped in the right order. */
export class System {
  readonly errands = new Errands();
  /** Which program runs for which part now. */
  readonly programs: Record<string, Living> = {};
  /** Called whenever a program comes or goes. */
  onChange: () => void = () => {};
  private readonly parts: WatchedPart[] = [];
  private stopping = false;

  constructor(
    readonly dataDir: string,
    private readonly say: Say,
  ) {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
  }

  /** True from the first stop on. */
  get isStopping(): boolean {
    return this.stopping;
  }

  /** Path of a part's log. */
  log(name: string): string {
    return join(this.dataDir, 'logs', `${name}.log`);
  }

  /** Starts a part and says so once it is ready; throws Refusal with the end of its log when it does not become ready. */
  async launch(part: Part, told: { step?: Step; ready?: string } = {}): Promise<void> {
    if (this.stopping) throw new Refusal(`${part.title} was not started: everything stops`);
    const { step = this.say.step(part.title), ready } = told;
    const noteProgram = (program: Living | undefined) => this.note(part.name, program);
    const hearReason = (reason: string) => step.progress(reason);
    const watched = new WatchedPart(part, { log: this.log(part.name), say: this.say, noteProgram, hearReason });
    this.parts.push(watched);
    await this.tell(step, watched.start(), ready);
  }

  /** Runs a program once, to its end, as a step of its own; throws Refusal with the end of its log when it fails. */
  async errand(title: string, command: Command): Promise<void> {
    const name = title.toLowerCase().split(' ')[0] ?? 'errand';
    await this.tell(this.say.step(title), this.errands.run(title, command, this.log(name)));
  }

  /** Stops every part, those that depend on others first; by force when asked. */
  async stop(byForce = false): Promise<void> {
    this.stopping = true;
    this.errands.stop();
    for (const name of stopOrder)
      await Promise.all(this.parts.filter(({ part }) => part.name === name).map((watched) => watched.stop(byForce)));
  }

  private async tell(step: Step, work: Promise<void>, done?: string): Promise<void> {
    try {
      await work;
      step.done(done);
    } catch (error) {
      step.failed(this.stopping ? 'stopped' : 'failed');
      throw error;
    }
  }

  private note(name: string, program: Living | undefined): void {
    if (program === undefined) delete this.programs[name];
    else this.programs[name] = program;
    if (!this.stopping) this.onChange();
  }
}
