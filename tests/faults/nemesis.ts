import { setTimeout as pause } from 'node:timers/promises';
import type { LiveStack, Part } from '../support/live-stack';

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

/** Kills a part again and again at moments that the seed fixes, each time after it has healed; gives the number of strikes. */
export async function strikeFor(
  stack: LiveStack,
  part: Part,
  { seconds, random }: { seconds: number; random: () => number },
): Promise<number> {
  let strikes = 0;
  for (const end = Date.now() + seconds * 1000; Date.now() < end || strikes < leastStrikes; ) {
    await pause(1_000 + random() * 3_000);
    stack.kill(part);
    strikes += 1;
    await stack.healed();
  }
  return strikes;
}
