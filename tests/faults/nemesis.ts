import { setTimeout as pause } from 'node:timers/promises';
import type { LiveStack, Part } from '../support/live-stack';
import { noteBegun, say } from './note';
import { wish } from './wish';

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const leastStrikes = 3;
const patience = 120_000;

/** Strikes parts of a system for one promise, and keeps account: what was struck how often, and how long each healing took. */
export class Nemesis {
  readonly struck: Partial<Record<Part | 'planted', number>> = {};
  /** Milliseconds from each kill to a system that is ready again. */
  readonly recoveries: number[] = [];
  /** When the last kill was, in milliseconds since 1970; 0 before the first. */
  lastStrike = 0;
  private readonly random: () => number;

  constructor(
    private readonly stack: LiveStack,
    readonly promise: string,
  ) {
    noteBegun(promise);
    this.random = randomFrom(wish.seed + Number(promise.replace(/\D/g, '')));
  }

  /** A number of milliseconds between these two, which the seed fixes. */
  between(least: number, most: number): number {
    return Math.round(least + this.random() * (most - least));
  }

  /** Counts a strike that the promise's own run made. */
  count(what: Part | 'planted'): void {
    this.struck[what] = (this.struck[what] ?? 0) + 1;
  }

  /** Kills a part, waits until another program has taken its place and everything is ready. */
  async strike(part: Part): Promise<void> {
    const began = Date.now();
    this.lastStrike = began;
    const killed = this.stack.kill(part);
    this.count(part);
    const successor = () => this.stack.programs().some(({ name, pid }) => name === part && pid !== killed);
    while (!successor() && Date.now() < began + patience) await pause(50);
    await this.stack.healed();
    this.recoveries.push(Date.now() - began);
    say(`${this.promise} killed ${part} (${this.struck[part]}), ready again after ${Date.now() - began} ms`);
  }

  /** Kills a part again and again at moments that the seed fixes, each time after it has healed. */
  async strikeFor(part: Part, seconds: number): Promise<void> {
    for (const end = Date.now() + seconds * 1000; Date.now() < end || (this.struck[part] ?? 0) < leastStrikes; ) {
      await pause(this.between(1_000, 4_000));
      await this.strike(part);
    }
  }
}
