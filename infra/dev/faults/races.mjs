import { spawn } from 'node:child_process';
import { root } from '../bootstrap.mjs';

/** The promises that are tried by races, each in a test of its own with two kinds of race. */
export const racePromises = ['races-of-repair', 'races-of-objection'];

/** Runs so many races of each promise on systems of their own; gives the line of each, and whether all were kept. */
export async function runRaces(promises, races) {
  const lines = [];
  let kept = true;
  for (const promise of promises) {
    const words = ['infra/dev/test.mjs', `tests/workflows/${promise}.test.ts`];
    const env = { ...process.env, RACES: String(Math.ceil(races / 2)) };
    const began = Date.now();
    const run = spawn(process.execPath, words, { cwd: root, env, stdio: 'inherit' });
    const code = await new Promise((resolve) => run.on('exit', (ended) => resolve(ended ?? 1)));
    const seconds = Math.round((Date.now() - began) / 1000);
    const all = 2 * Math.ceil(races / 2);
    lines.push(
      `  ${promise}  ${code === 0 ? `${all} races, each with one outcome, in ${seconds} s` : 'NOT KEPT; the failure stands above'}`,
    );
    kept &&= code === 0;
  }
  return { lines, kept };
}
