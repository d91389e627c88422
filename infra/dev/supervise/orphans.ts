import { killProgram } from './kill-program';
import { stillLives } from './living';
import { type LivingParts, stopOrder } from './part';

/** Stops, in their turn, the parts of a system whose supervisor was killed; returns the names of those that still ran. */
export async function stopOrphans(programs: LivingParts): Promise<string[]> {
  const found: string[] = [];
  for (const name of stopOrder) {
    const program = programs[name];
    if (program === undefined || !stillLives(program)) continue;
    found.push(name);
    await killProgram(program, name === 'postgres' ? 'SIGINT' : 'SIGTERM', 10_000);
  }
  return found;
}
