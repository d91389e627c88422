import { appendFileSync } from 'node:fs';
import type { Testimony } from '../support/witness';
import { wish } from './wish';

/** What was struck for one promise how often, and how many milliseconds each healing took. */
export interface Account {
  promise: string;
  struck: Record<string, number>;
  recoveries: number[];
}

/** Tells whoever waits for the run what goes on. */
export function say(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
}

/** How many calls were answered, refused, and left without an answer. */
export function tally(testimony: readonly Testimony[]): { ok: number; fail: number; unknown: number } {
  const count = (said: Testimony['said']) => testimony.filter((one) => one.said === said).length;
  return { ok: count('ok'), fail: count('fail'), unknown: count('unknown') };
}

/** Notes for the summary that a promise is put to the test; without a later note it was not kept. */
export function noteBegun(promise: string): void {
  if (wish.notes !== undefined) appendFileSync(wish.notes, `${JSON.stringify({ promise, begun: true })}\n`);
}

/** Notes for the summary how a promise was tried; `seen` says in a few words what was kept. */
export function note(account: Account, testimony: readonly Testimony[], seen: string, oracle = 'not asked'): void {
  const { promise, struck, recoveries } = account;
  const line = { promise, struck, recoveries, calls: tally(testimony), seen, oracle };
  say(`${promise} kept: ${seen}`);
  if (wish.notes !== undefined) appendFileSync(wish.notes, `${JSON.stringify(line)}\n`);
}
